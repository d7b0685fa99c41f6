/** Products, customers, orders, reports and exchange rates: the classes with memoized methods. */
package io.keepsake.samples.orders.shop;
