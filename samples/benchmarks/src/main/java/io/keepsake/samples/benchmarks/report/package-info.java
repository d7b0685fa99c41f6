/** Turns figures into what people read: tables, a chart, and what became of the targets. */
package io.keepsake.samples.benchmarks.report;
