/** What is to be made: the outcome of all decisions, which the printer takes as it is. */
@NullMarked
package io.keepsake.processor.model.plan;

import org.jspecify.annotations.NullMarked;
