/** The contract holds for a plain store in memory, and notices what breaks it. */
@NullMarked
package io.keepsake.test;

import org.jspecify.annotations.NullMarked;
