/**
 * Measures Keepsake beside its peers, in one run. {@link io.keepsake.samples.benchmarks.Suite} runs everything: it forks a
 * Java for each measurement, reads the figures that come out, and writes {@code results.md} and {@code hits.svg}.
 */
package io.keepsake.samples.benchmarks;
