/** What is told of tags and dependencies. */
@NullMarked
package io.keepsake.processor.check.relation;

import org.jspecify.annotations.NullMarked;
