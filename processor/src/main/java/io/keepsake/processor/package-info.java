/**
 * The annotation processor: {@link io.keepsake.processor.MemoProcessor}, which the compiler calls, the rounds, and the
 * files. The stages between are packages of their own, and the arrows go one way: {@code read}, {@code check}, {@code
 * plan}, {@code emit}, all of them upon {@code model}.
 */
@NullMarked
package io.keepsake.processor;

import org.jspecify.annotations.NullMarked;
