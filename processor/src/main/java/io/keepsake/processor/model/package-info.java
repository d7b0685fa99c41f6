/**
 * What the stages hand to each other: a {@link io.keepsake.processor.model.type.TypeDeclaration} says what was written, a
 * {@link io.keepsake.processor.model.plan.TypePlan} what is to be made of it. Values only: those that all others are made of
 * are here, and each topic has a package of its own. Depends on nothing else of the processor.
 */
@NullMarked
package io.keepsake.processor.model;

import org.jspecify.annotations.NullMarked;
