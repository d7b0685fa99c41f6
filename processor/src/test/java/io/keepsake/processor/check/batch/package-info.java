/** What is told of methods that give many answers. */
@NullMarked
package io.keepsake.processor.check.batch;

import org.jspecify.annotations.NullMarked;
