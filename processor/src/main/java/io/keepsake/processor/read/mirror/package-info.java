/** Questions to the compiler that are not about memoization: what types, members and annotations are. */
@NullMarked
package io.keepsake.processor.read.mirror;

import org.jspecify.annotations.NullMarked;
