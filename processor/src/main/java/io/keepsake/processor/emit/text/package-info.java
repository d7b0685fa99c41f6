/** What all that is printed is put together from: comments, parameters, suppressed warnings, and names of the runtime. */
@NullMarked
package io.keepsake.processor.emit.text;

import org.jspecify.annotations.NullMarked;
