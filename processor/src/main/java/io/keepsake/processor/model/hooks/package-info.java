/** What an application does with answers besides, in methods of its own. */
@NullMarked
package io.keepsake.processor.model.hooks;

import org.jspecify.annotations.NullMarked;
