/** The rules about hooks of the application. */
@NullMarked
package io.keepsake.processor.check.hooks;

import org.jspecify.annotations.NullMarked;
