/** What is told of types and of the classes generated for them. */
@NullMarked
package io.keepsake.processor.check.type;

import org.jspecify.annotations.NullMarked;
