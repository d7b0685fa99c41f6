/** The contract of memoized methods: what a call and a handle do, the same on every backend, shown on generated classes. */
@NullMarked
package io.keepsake.contract;

import org.jspecify.annotations.NullMarked;
