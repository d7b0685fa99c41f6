/** Puts the shop together by hand, and starts it. */
package io.keepsake.samples.orders;
