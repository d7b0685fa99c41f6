/** Tests of tables under threads: linearizability by Lincheck, and invariants under load. */
@NullMarked
package io.keepsake.runtime.concurrency;

import org.jspecify.annotations.NullMarked;
