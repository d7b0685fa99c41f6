/** Runs the processor on source texts, with javac and with the Eclipse compiler, and tells what came of it. */
@NullMarked
package io.keepsake.processor.testing;

import org.jspecify.annotations.NullMarked;
