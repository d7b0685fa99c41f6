/** The rules about the stores of backends that keep bytes, and what is written there. */
@NullMarked
package io.keepsake.processor.check.store;

import org.jspecify.annotations.NullMarked;
