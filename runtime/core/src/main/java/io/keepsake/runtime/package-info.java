/**
 * What an application uses: {@link io.keepsake.runtime.Memos}, which owns its caches, and what their handles answer.
 */
package io.keepsake.runtime;
