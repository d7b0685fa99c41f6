/** What is told of hooks. */
@NullMarked
package io.keepsake.processor.check.hooks;

import org.jspecify.annotations.NullMarked;
