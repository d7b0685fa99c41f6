/** The generated text, compared with files, and what the compiled text does. */
@NullMarked
package io.keepsake.processor.golden;

import org.jspecify.annotations.NullMarked;
