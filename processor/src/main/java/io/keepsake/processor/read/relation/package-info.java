/** Reads tags: their text, and the accessors in their braces. Uses the mirrors, and nothing else of the reading stage. */
@NullMarked
package io.keepsake.processor.read.relation;

import org.jspecify.annotations.NullMarked;
