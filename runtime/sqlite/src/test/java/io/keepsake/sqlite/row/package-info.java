/** Tests of what is stored of a record. */
@NullMarked
package io.keepsake.sqlite.row;

import org.jspecify.annotations.NullMarked;
