/** Tests of the command. */
@NullMarked
package io.keepsake.command;

import org.jspecify.annotations.NullMarked;
