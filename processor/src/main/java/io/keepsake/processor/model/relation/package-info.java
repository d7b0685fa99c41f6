/** What an annotation says about a method's answers and others: their tags, and the methods that they are made of. */
@NullMarked
package io.keepsake.processor.model.relation;

import org.jspecify.annotations.NullMarked;
