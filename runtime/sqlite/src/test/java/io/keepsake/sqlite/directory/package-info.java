/** Tests of what a store knows of its directory. */
@NullMarked
package io.keepsake.sqlite.directory;

import org.jspecify.annotations.NullMarked;
