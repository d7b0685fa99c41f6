package io.keepsake.samples.orders.shop;

/**
 * A product.
 *
 * @param cents the price of one
 * @param revision of its last change
 */
public record Product(long id, String name, long cents, long revision) {}
