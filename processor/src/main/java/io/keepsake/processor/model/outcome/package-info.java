/** What an annotation says about answers one by one: which are kept, and how long. */
@NullMarked
package io.keepsake.processor.model.outcome;

import org.jspecify.annotations.NullMarked;
