/** Tests of what goes on in a file. */
@NullMarked
package io.keepsake.sqlite.database;

import org.jspecify.annotations.NullMarked;
