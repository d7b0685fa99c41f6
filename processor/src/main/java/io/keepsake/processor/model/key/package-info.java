/** What goes into a key beside the arguments of a method, or in their place. */
@NullMarked
package io.keepsake.processor.model.key;

import org.jspecify.annotations.NullMarked;
