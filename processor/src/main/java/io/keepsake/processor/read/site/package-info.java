/** The type that is being read: how its members look from there, which of them are memoized, and how they are told. */
@NullMarked
package io.keepsake.processor.read.site;

import org.jspecify.annotations.NullMarked;
