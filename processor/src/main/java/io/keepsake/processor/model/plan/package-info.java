/**
 * What is to be made: the outcome of all decisions, which the printer takes as it is. Here is a class as a whole, with what it
 * has beside its memoized methods.
 */
@NullMarked
package io.keepsake.processor.model.plan;

import org.jspecify.annotations.NullMarked;
