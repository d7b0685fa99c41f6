/** Tests of what annotations say. */
@NullMarked
package io.keepsake.runtime.spec;

import org.jspecify.annotations.NullMarked;
