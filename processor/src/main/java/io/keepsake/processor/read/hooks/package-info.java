/** Reads the hooks of the application, and what they are called with. */
@NullMarked
package io.keepsake.processor.read.hooks;

import org.jspecify.annotations.NullMarked;
