/** The rules about answers and arguments that become bytes. */
@NullMarked
package io.keepsake.processor.check.data;

import org.jspecify.annotations.NullMarked;
