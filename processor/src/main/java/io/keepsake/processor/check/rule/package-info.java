/** What a rule is, and the words that all of them use. Knows no rule. */
@NullMarked
package io.keepsake.processor.check.rule;

import org.jspecify.annotations.NullMarked;
