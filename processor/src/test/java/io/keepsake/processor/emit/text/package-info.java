/** Tests of what all of the fifth stage shares. */
@NullMarked
package io.keepsake.processor.emit.text;

import org.jspecify.annotations.NullMarked;
