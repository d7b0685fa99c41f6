/** Reads what is said about answers one by one: which are kept, and how long. */
@NullMarked
package io.keepsake.processor.read.outcome;

import org.jspecify.annotations.NullMarked;
