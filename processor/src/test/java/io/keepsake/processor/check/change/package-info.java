/** What is told of methods that change answers. */
@NullMarked
package io.keepsake.processor.check.change;

import org.jspecify.annotations.NullMarked;
