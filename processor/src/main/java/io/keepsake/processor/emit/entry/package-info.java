/** Prints the class of the entries, and the expressions for what is in one: the parts of a key, and a value. */
@NullMarked
package io.keepsake.processor.emit.entry;

import org.jspecify.annotations.NullMarked;
