/** What is told of stores. */
@NullMarked
package io.keepsake.processor.check.store;

import org.jspecify.annotations.NullMarked;
