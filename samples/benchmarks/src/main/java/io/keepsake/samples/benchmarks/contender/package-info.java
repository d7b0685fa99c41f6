/** The caches that are compared: the same three methods behind each of them, set up as its documentation recommends. */
package io.keepsake.samples.benchmarks.contender;
