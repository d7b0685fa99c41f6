/** Tests of tags and of what is made of what. */
@NullMarked
package io.keepsake.runtime.tag;

import org.jspecify.annotations.NullMarked;
