/** Reads what a method returns: what it means to a cache, and what its answers are. */
@NullMarked
package io.keepsake.processor.read.result;

import org.jspecify.annotations.NullMarked;
