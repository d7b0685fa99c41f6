/** All that a memoized method can have, at work together. */
@NullMarked
package io.keepsake.contract.together;

import org.jspecify.annotations.NullMarked;
