/** The contract of answers that know what they were made of, on every backend that has them. */
@NullMarked
package io.keepsake.contract.track;

import org.jspecify.annotations.NullMarked;
