/**
 * What a person writes: {@link io.keepsake.Memoize} on a method, and the annotations that refine its key and the class
 * that the compiler generates for it.
 */
package io.keepsake;
