/** Generated classes of all shapes, used as their users use them. */
@NullMarked
package io.keepsake.contract.use;

import org.jspecify.annotations.NullMarked;
