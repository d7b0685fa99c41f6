/** What is seen through javac's trees, and what is told where there are none. */
@NullMarked
package io.keepsake.processor.trees;

import org.jspecify.annotations.NullMarked;
