package io.keepsake.samples.benchmarks.contender;

/** The arguments of {@link Service#quote}, for caches that need one object as the key. */
record QuoteKey(String sku, int quantity) {}
