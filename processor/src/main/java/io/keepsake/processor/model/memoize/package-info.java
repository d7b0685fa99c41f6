/** The attributes of one {@code @Memoize}, but for those about its key, its tags and single answers. */
@NullMarked
package io.keepsake.processor.model.memoize;

import org.jspecify.annotations.NullMarked;
