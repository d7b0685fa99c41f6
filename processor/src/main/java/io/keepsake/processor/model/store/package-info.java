/** The backends that keep answers as bytes, and what opens their stores. */
@NullMarked
package io.keepsake.processor.model.store;

import org.jspecify.annotations.NullMarked;
