/**
 * Decides what is to be generated for a clean declaration: names, what entries hold, which table holds them. What is
 * decided here is printed as it is by the next stage; uses the model, and nothing else of the processor.
 */
@NullMarked
package io.keepsake.processor.plan;

import org.jspecify.annotations.NullMarked;
