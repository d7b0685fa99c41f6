/** Tests of traces. */
@NullMarked
package io.keepsake.runtime.trace;

import org.jspecify.annotations.NullMarked;
