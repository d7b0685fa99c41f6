/** What is told of bounds, of lifetimes and of renewals. */
@NullMarked
package io.keepsake.processor.check.bounds;

import org.jspecify.annotations.NullMarked;
