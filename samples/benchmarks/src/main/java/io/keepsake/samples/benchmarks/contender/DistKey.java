package io.keepsake.samples.benchmarks.contender;

/** The arguments of {@link Service#dist}, for caches that need one object as the key. */
record DistKey(double x1, double y1, double x2, double y2) {}
