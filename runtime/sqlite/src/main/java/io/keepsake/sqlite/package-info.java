/**
 * Stores of bytes in SQLite files, for {@code PERSISTENT}.
 *
 * <p>From the outside in: {@link io.keepsake.sqlite.SqliteStores} opens a {@code SqliteStore}, which spreads records over
 * {@code Shard}s; a shard is a row of files, of which the last is written. Each is a {@code Database} as long as it is open,
 * and only the package of that one speaks SQL: its {@code Schema} says what is in the tables, and {@code Row}, with what else
 * is stored of a record, what is in a row. Nothing above a database sees an {@code SQLException}; what failures mean is a
 * package as well. Who else has the directory open, {@code Occupancy} knows, beside what the files in it are called.
 */
@NullMarked
package io.keepsake.sqlite;

import org.jspecify.annotations.NullMarked;
