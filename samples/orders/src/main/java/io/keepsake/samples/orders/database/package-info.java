/** The database of the shop: SQLite, with transactions that are over when a call returns. */
package io.keepsake.samples.orders.database;
