/** Calls for many answers at once, on each backend. */
@NullMarked
package io.keepsake.contract.batch;

import org.jspecify.annotations.NullMarked;
