/** The contracts of tags and of answers that are made of others, on every backend. */
@NullMarked
package io.keepsake.contract.relation;

import org.jspecify.annotations.NullMarked;
