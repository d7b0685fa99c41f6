/** What keys are made of: the arguments of a method, and what goes into them beside these, or in their place. */
@NullMarked
package io.keepsake.processor.model.key;

import org.jspecify.annotations.NullMarked;
