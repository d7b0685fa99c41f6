/** How calls of memoized methods go while a block of the application runs: past the cache, renewing it, or only reading it. */
package io.keepsake.runtime.call;
