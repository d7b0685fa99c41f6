/** Tests of the fifth stage. */
@NullMarked
package io.keepsake.processor.emit;

import org.jspecify.annotations.NullMarked;
