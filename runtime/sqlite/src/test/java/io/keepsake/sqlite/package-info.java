/** What the stores in SQLite files have to show. */
@NullMarked
package io.keepsake.sqlite;

import org.jspecify.annotations.NullMarked;
