/** The rules about keys: what is in them, and whether that can be compared, copied and shown. */
@NullMarked
package io.keepsake.processor.check.key;

import org.jspecify.annotations.NullMarked;
