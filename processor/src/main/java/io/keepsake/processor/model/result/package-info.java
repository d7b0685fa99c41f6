/** What methods return, and what that is to a cache. */
@NullMarked
package io.keepsake.processor.model.result;

import org.jspecify.annotations.NullMarked;
