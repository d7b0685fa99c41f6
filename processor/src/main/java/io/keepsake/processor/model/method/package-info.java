/** Memoized methods, as their author wrote them. */
@NullMarked
package io.keepsake.processor.model.method;

import org.jspecify.annotations.NullMarked;
