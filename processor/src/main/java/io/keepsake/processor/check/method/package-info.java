/** The rules about where a memoized method stands: whether it can be overridden, and who shares its answers. */
@NullMarked
package io.keepsake.processor.check.method;

import org.jspecify.annotations.NullMarked;
