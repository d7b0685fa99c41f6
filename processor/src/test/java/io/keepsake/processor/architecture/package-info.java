/** What holds for the sources as a whole: which package knows which, and how large things may grow. */
@NullMarked
package io.keepsake.processor.architecture;

import org.jspecify.annotations.NullMarked;
