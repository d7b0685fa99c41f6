/** The rules about what a memoized method returns. */
@NullMarked
package io.keepsake.processor.check.result;

import org.jspecify.annotations.NullMarked;
