/** What is told of bodies and of suppressions. */
@NullMarked
package io.keepsake.processor.check.code;

import org.jspecify.annotations.NullMarked;
