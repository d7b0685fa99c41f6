/** What JMH measures. {@link io.keepsake.samples.benchmarks.jmh.Trial} runs one of them for one contender. */
package io.keepsake.samples.benchmarks.jmh;
