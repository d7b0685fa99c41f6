/** The rules about tags, and about answers that are made of others. */
@NullMarked
package io.keepsake.processor.check.relation;

import org.jspecify.annotations.NullMarked;
