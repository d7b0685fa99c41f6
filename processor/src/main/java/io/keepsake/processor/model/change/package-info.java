/** What {@code @Invalidates} and {@code @Updates} say, as their author wrote it. */
@NullMarked
package io.keepsake.processor.model.change;

import org.jspecify.annotations.NullMarked;
