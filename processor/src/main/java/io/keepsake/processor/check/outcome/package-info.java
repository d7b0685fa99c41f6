/** The rules about answers one by one: which are kept, and how long. */
@NullMarked
package io.keepsake.processor.check.outcome;

import org.jspecify.annotations.NullMarked;
