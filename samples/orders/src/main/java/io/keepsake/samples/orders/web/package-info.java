/** The shop's HTTP interface, by the server of the JDK. */
package io.keepsake.samples.orders.web;
