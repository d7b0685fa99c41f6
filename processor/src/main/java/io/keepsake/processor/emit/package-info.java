/**
 * Prints plans as classes, one class of ours for each kind of member: the frame of a generated class is here, and what fills
 * it in packages of their own. Makes no decisions; uses the model, and nothing else of the processor.
 */
@NullMarked
package io.keepsake.processor.emit;

import org.jspecify.annotations.NullMarked;
