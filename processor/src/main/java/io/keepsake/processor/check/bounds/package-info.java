/** The rules about how many answers are kept, how long, and when they are renewed. */
@NullMarked
package io.keepsake.processor.check.bounds;

import org.jspecify.annotations.NullMarked;
