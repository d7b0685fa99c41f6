/** The rules about the bodies of methods: what they do that an answer from memory does not, and who has seen them. */
@NullMarked
package io.keepsake.processor.check.code;

import org.jspecify.annotations.NullMarked;
