/** What is told of where a method stands. */
@NullMarked
package io.keepsake.processor.check.method;

import org.jspecify.annotations.NullMarked;
