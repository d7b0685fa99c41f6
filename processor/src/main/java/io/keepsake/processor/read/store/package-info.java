/** Finds what opens the stores of backends that keep bytes. */
@NullMarked
package io.keepsake.processor.read.store;

import org.jspecify.annotations.NullMarked;
