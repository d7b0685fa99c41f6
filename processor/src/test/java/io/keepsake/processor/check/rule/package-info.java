/** What all rules use. */
@NullMarked
package io.keepsake.processor.check.rule;

import org.jspecify.annotations.NullMarked;
