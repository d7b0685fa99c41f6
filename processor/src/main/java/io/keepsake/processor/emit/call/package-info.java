/** Prints the methods that take the place of the user's, and what they do around a call of those. */
@NullMarked
package io.keepsake.processor.emit.call;

import org.jspecify.annotations.NullMarked;
