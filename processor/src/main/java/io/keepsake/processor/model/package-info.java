/**
 * What the stages hand to each other: a {@link io.keepsake.processor.model.TypeDeclaration} says what was written, a
 * {@link io.keepsake.processor.model.TypePlan} what is to be made of it. Values only; this package depends on no other
 * of the processor.
 */
@NullMarked
package io.keepsake.processor.model;

import org.jspecify.annotations.NullMarked;
