/** The small languages of attributes, which the runtime reads as well. */
@NullMarked
package io.keepsake.processor.read.text;

import org.jspecify.annotations.NullMarked;
