/** The rules about methods that change the answers of memoized ones. */
@NullMarked
package io.keepsake.processor.check.change;

import org.jspecify.annotations.NullMarked;
