/** What JMH does not measure. Each experiment has a {@code main}, prints figures and can be run alone. */
package io.keepsake.samples.benchmarks.experiment;
