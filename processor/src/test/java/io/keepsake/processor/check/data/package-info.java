/** What is told of what becomes bytes. */
@NullMarked
package io.keepsake.processor.check.data;

import org.jspecify.annotations.NullMarked;
