/** What the body of a method does, and what stands for its code where answers outlive the program. */
@NullMarked
package io.keepsake.processor.model.code;

import org.jspecify.annotations.NullMarked;
