/** What invalidates answers besides their own handles: tags, and the answers of other methods. */
@org.jspecify.annotations.NullMarked
package io.keepsake.runtime.tag;
