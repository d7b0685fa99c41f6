/** Reads what bodies do, and what stands for the code of a method in what is kept. */
@NullMarked
package io.keepsake.processor.read.code;

import org.jspecify.annotations.NullMarked;
