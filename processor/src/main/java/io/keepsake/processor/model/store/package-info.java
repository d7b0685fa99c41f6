/** Where answers are kept as bytes. */
@NullMarked
package io.keepsake.processor.model.store;

import org.jspecify.annotations.NullMarked;
