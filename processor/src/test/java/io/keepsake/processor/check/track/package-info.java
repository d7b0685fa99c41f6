/** What is told of answers that know what they were made of. */
@NullMarked
package io.keepsake.processor.check.track;

import org.jspecify.annotations.NullMarked;
