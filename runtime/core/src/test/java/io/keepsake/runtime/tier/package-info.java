/** Tests of what is behind the memory. */
@NullMarked
package io.keepsake.runtime.tier;

import org.jspecify.annotations.NullMarked;
