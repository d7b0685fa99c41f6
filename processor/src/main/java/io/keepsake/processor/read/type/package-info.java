/** Reads the shape of a type, and of the class that is generated for it. */
@NullMarked
package io.keepsake.processor.read.type;

import org.jspecify.annotations.NullMarked;
