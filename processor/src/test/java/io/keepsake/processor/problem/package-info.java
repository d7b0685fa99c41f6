/** The report itself, and its table. */
@NullMarked
package io.keepsake.processor.problem;

import org.jspecify.annotations.NullMarked;
