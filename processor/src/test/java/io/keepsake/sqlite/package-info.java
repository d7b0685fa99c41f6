/** What the add-on for SQLite has that generated code names. */
@NullMarked
package io.keepsake.sqlite;

import org.jspecify.annotations.NullMarked;
