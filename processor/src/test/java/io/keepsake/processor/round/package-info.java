/** What happens between compilations, and between the rounds of one. */
@NullMarked
package io.keepsake.processor.round;

import org.jspecify.annotations.NullMarked;
