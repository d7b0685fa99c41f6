/**
 * Prints plans as classes, one class of ours for each kind of member: here is the frame of a generated class, in packages of
 * their own what fills it. Makes no decisions; uses the model, and nothing else of the processor.
 */
@NullMarked
package io.keepsake.processor.emit;

import org.jspecify.annotations.NullMarked;
