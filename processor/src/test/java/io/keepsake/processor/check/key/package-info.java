/** What is told of keys. */
@NullMarked
package io.keepsake.processor.check.key;

import org.jspecify.annotations.NullMarked;
