/**
 * What javac shows of sources beyond elements and types: method bodies and local classes. Other compilers show none of it,
 * and neither does javac where an IDE stands between; the processor does without then.
 */
@NullMarked
package io.keepsake.processor.trees;

import org.jspecify.annotations.NullMarked;
