/** Ways to turn an answer into bytes and back: what the compiler writes for it, and two that find out at run time. */
package io.keepsake.samples.benchmarks.codec;
