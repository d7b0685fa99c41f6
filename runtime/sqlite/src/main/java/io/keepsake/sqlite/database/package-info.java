/**
 * A file that is open: its tables, the connections that read and write them, and the transactions that change them within
 * bounds. Only here is SQL spoken, and no {@code SQLException} leaves a {@link io.keepsake.sqlite.database.Database}.
 */
@NullMarked
package io.keepsake.sqlite.database;

import org.jspecify.annotations.NullMarked;
