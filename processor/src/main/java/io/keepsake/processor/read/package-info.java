/**
 * Reads what the compiler knows of a type into a {@link io.keepsake.processor.model.type.TypeDeclaration}: facts, no
 * opinion. All questions that only the compiler can answer are asked here; uses the model, and nothing else of the processor.
 */
@NullMarked
package io.keepsake.processor.read;

import org.jspecify.annotations.NullMarked;
