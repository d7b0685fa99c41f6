/**
 * For tests of code with memoized methods: {@link io.keepsake.test.MemosExtension} gives each test caches of its own, {@link
 * io.keepsake.test.VirtualClock} is time that passes when a test says so, {@link io.keepsake.test.StepExecutor} runs tasks when a
 * test says so, {@link io.keepsake.test.FailingStore} and {@link io.keepsake.test.FailingObjectStore} fail when a test says so, and
 * {@link io.keepsake.test.MemoAssertions} count what is computed. {@link io.keepsake.test.StoreContract} shows whether a store
 * keeps its contract.
 */
@NullMarked
package io.keepsake.test;

import org.jspecify.annotations.NullMarked;
