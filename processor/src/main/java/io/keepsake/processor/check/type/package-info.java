/** The rules about a type: whether a class can be generated for it, and under which name. */
@NullMarked
package io.keepsake.processor.check.type;

import org.jspecify.annotations.NullMarked;
