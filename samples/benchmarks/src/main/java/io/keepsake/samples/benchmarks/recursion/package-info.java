/** A recursive method, plain and behind each cache that lets it call itself: how deep it comes on one stack. */
package io.keepsake.samples.benchmarks.recursion;
