/** A memoized method: its declaration, its answers, and what these have to do with others. */
@NullMarked
package io.keepsake.processor.model.plan.method;

import org.jspecify.annotations.NullMarked;
