package io.keepsake.samples.orders.shop;

/** What a customer wants: so many of a product. */
public record Item(long productId, int quantity) {}
