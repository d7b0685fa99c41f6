/** Reads types as data: what answers and arguments are made of. */
@NullMarked
package io.keepsake.processor.read.data;

import org.jspecify.annotations.NullMarked;
