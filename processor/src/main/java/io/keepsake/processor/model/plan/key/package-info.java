/** What the answers of a method are found by, and what makes each part of it. */
@NullMarked
package io.keepsake.processor.model.plan.key;

import org.jspecify.annotations.NullMarked;
