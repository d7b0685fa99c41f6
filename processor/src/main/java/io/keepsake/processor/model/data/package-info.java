/** The types of answers and arguments, seen as data: what they are made of, down to what can be written as bytes. */
@NullMarked
package io.keepsake.processor.model.data;

import org.jspecify.annotations.NullMarked;
