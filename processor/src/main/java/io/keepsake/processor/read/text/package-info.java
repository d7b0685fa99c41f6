/** The small languages in which attributes are written: durations, times and amounts. Knows no compiler. */
@NullMarked
package io.keepsake.processor.read.text;

import org.jspecify.annotations.NullMarked;
