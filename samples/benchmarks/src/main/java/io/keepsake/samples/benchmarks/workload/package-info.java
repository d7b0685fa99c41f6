/** What the caches are asked: arguments of warm calls, and sequences of keys. */
package io.keepsake.samples.benchmarks.workload;
