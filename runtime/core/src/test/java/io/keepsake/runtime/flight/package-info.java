/** Tests of waits and flights. */
@NullMarked
package io.keepsake.runtime.flight;

import org.jspecify.annotations.NullMarked;
