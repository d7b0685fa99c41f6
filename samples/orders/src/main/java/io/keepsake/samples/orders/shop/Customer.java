package io.keepsake.samples.orders.shop;

/**
 * A customer.
 *
 * @param revision of the last change of the name
 */
public record Customer(long id, String name, long revision) {}
