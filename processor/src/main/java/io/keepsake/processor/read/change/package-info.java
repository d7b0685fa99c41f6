/** Reads the methods that change answers, and finds those whose answers they change. */
@NullMarked
package io.keepsake.processor.read.change;

import org.jspecify.annotations.NullMarked;
