/** Tests of the arrows between packages. */
@NullMarked
package io.keepsake.sqlite.architecture;

import org.jspecify.annotations.NullMarked;
