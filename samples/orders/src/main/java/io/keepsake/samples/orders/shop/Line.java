package io.keepsake.samples.orders.shop;

/**
 * What was ordered.
 *
 * @param cents the price of one at that time
 */
public record Line(long productId, int quantity, long cents) {}
