/** A type as its author wrote it, and what its neighbours settle of the class that is generated for it. */
@NullMarked
package io.keepsake.processor.model.type;

import org.jspecify.annotations.NullMarked;
