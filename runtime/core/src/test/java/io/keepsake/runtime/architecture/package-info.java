/** Tests of the arrows between packages. */
@NullMarked
package io.keepsake.runtime.architecture;

import org.jspecify.annotations.NullMarked;
