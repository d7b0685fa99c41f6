/** What is told of answers one by one. */
@NullMarked
package io.keepsake.processor.check.outcome;

import org.jspecify.annotations.NullMarked;
