/** Tests of what the module keeps to itself. */
@NullMarked
package io.keepsake.runtime.internal;

import org.jspecify.annotations.NullMarked;
