/** Reads what a key is made of: parameters, members, and what {@code @KeyBy} and {@code key} make of them. */
@NullMarked
package io.keepsake.processor.read.key;

import org.jspecify.annotations.NullMarked;
