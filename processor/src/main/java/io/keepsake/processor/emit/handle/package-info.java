/** Prints the class that is the table and the handle of a method, one class here for each kind of its methods. */
@NullMarked
package io.keepsake.processor.emit.handle;

import org.jspecify.annotations.NullMarked;
