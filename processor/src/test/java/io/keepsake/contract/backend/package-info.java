/** The backends under test: what each of them makes, in one shape. */
@NullMarked
package io.keepsake.contract.backend;

import org.jspecify.annotations.NullMarked;
