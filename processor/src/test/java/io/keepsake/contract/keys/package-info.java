/** Keys that methods make for themselves, on each backend. */
@NullMarked
package io.keepsake.contract.keys;

import org.jspecify.annotations.NullMarked;
