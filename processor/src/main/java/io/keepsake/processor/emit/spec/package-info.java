/** Prints what the runtime is told of a method: how its answers are kept, and what is behind their memory. */
@NullMarked
package io.keepsake.processor.emit.spec;

import org.jspecify.annotations.NullMarked;
