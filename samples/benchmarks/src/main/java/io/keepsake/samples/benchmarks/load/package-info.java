/** Two processes that use one directory at the same time, and an account of what went wrong: nothing may. */
package io.keepsake.samples.benchmarks.load;
