/**
 * Prints plans as classes, one class here for each kind of member there. Makes no decisions; uses the model, and nothing
 * else of the processor.
 */
@NullMarked
package io.keepsake.processor.emit;

import org.jspecify.annotations.NullMarked;
