/** Asks the same questions of a plain and of a memoized service, and prints what memoization gained. */
package io.keepsake.samples.quickstart;
