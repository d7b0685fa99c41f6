/** Tests of the encodings. */
@NullMarked
package io.keepsake.runtime.codec;

import org.jspecify.annotations.NullMarked;
