/** Who keeps answers on disk, one class each, and what they are asked. */
package io.keepsake.samples.benchmarks.disk;
