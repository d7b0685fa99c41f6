/** Prints the class that turns answers into bytes and back. */
@NullMarked
package io.keepsake.processor.emit.codec;

import org.jspecify.annotations.NullMarked;
