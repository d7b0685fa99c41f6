/** What is told of results. */
@NullMarked
package io.keepsake.processor.check.result;

import org.jspecify.annotations.NullMarked;
