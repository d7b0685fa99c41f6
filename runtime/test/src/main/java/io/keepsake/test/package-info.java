/**
 * For tests: {@link io.keepsake.test.StoreContract} shows whether a store keeps its contract, {@link
 * io.keepsake.test.VirtualClock} is time that passes when a test says so, and {@link io.keepsake.test.FailingStore} fails
 * when a test says so.
 */
@NullMarked
package io.keepsake.test;

import org.jspecify.annotations.NullMarked;
