/** How stores of a test are made to fail, and to keep others waiting. */
@NullMarked
package io.keepsake.test.fault;

import org.jspecify.annotations.NullMarked;
