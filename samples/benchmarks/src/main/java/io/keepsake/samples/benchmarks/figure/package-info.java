/** What was measured. Forked processes print figures as lines, and whoever started them reads them back. */
package io.keepsake.samples.benchmarks.figure;
