/**
 * Stores of bytes in SQLite files, for {@code PERSISTENT}.
 *
 * <p>From the outside in: {@link io.keepsake.sqlite.SqliteStores} opens a {@code SqliteStore}, which spreads records over
 * {@code Shard}s; a shard is a row of files, of which the last is written; a {@code Database} is one such file, open; and
 * only a {@code Reader} and a {@code Writer} with its {@code RowFinder} and {@code RowWriter} speak SQL. What is in the tables,
 * {@code Schema} says, and {@code Row} what is in a row. Nothing above a database sees an {@code SQLException}. Who
 * else has the directory open, {@code Occupancy} and its {@code Door} know.
 */
@NullMarked
package io.keepsake.sqlite;

import org.jspecify.annotations.NullMarked;
