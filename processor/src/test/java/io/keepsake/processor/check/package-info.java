/** Every diagnostic: where it is told, and in which words. */
@NullMarked
package io.keepsake.processor.check;

import org.jspecify.annotations.NullMarked;
