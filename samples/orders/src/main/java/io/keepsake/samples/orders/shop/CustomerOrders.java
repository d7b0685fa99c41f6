package io.keepsake.samples.orders.shop;

import java.util.List;

/**
 * A customer's orders.
 *
 * @param customer the name
 * @param orders oldest first
 * @param revision of the last change of any of that
 */
public record CustomerOrders(long customerId, String customer, List<Order> orders, long revision) {}
