/** Tests of the tables. */
@NullMarked
package io.keepsake.runtime.table;

import org.jspecify.annotations.NullMarked;
