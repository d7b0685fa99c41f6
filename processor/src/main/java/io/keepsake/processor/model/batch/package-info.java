/** Methods that give many answers of a memoized one, as their author wrote them. */
@NullMarked
package io.keepsake.processor.model.batch;

import org.jspecify.annotations.NullMarked;
