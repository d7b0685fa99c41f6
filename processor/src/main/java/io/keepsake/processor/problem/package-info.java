/** What can be wrong with the code that a person wrote, and how it is told. Knows nothing of the other stages. */
@NullMarked
package io.keepsake.processor.problem;

import org.jspecify.annotations.NullMarked;
