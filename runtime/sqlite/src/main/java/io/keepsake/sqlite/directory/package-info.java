/** The directory of a store: on which disk it is, what the files in it are called, and who else has it open. */
@NullMarked
package io.keepsake.sqlite.directory;

import org.jspecify.annotations.NullMarked;
