/** The proof that compiled classes use no reflection: a scan that allows what is known to be harmless, and nothing else. */
@NullMarked
package io.keepsake.runtime.bytecode;

import org.jspecify.annotations.NullMarked;
