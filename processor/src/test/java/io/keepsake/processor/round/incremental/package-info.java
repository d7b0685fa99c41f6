/** Builds of what has changed, beside builds of everything. */
@NullMarked
package io.keepsake.processor.round.incremental;

import org.jspecify.annotations.NullMarked;
