/** Reads the methods that give many answers, and finds those that they share answers with. */
@NullMarked
package io.keepsake.processor.read.batch;

import org.jspecify.annotations.NullMarked;
