/** Tests of what applications use. */
@NullMarked
package io.keepsake.runtime;

import org.jspecify.annotations.NullMarked;
