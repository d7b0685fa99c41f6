/**
 * The rules that code has to keep to be memoized. They look at the facts in {@link io.keepsake.processor.model} only, and
 * tell of all faults, not just of the first.
 */
@NullMarked
package io.keepsake.processor.check;

import org.jspecify.annotations.NullMarked;
