/** Clients that load the service over HTTP, measure it, and look for answers that are older than they may be. */
package io.keepsake.samples.orders.load;
