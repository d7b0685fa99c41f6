/**
 * Stores of bytes in SQLite files, for {@code PERSISTENT}.
 *
 * <p>From the outside in: {@link io.keepsake.sqlite.SqliteStores} opens a {@code SqliteStore}, which spreads records over
 * {@code Shard}s; a shard is a row of files, of which the last is written; a {@code Database} is one such file, open; and
 * only a {@code Writer} and a {@code Reader} speak SQL. Nothing above a database sees an {@code SQLException}.
 */
@NullMarked
package io.keepsake.sqlite;

import org.jspecify.annotations.NullMarked;
