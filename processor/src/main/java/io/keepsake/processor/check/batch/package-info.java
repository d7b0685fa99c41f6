/** What methods that give many answers of a memoized one must and should not do. */
@NullMarked
package io.keepsake.processor.check.batch;

import org.jspecify.annotations.NullMarked;
