/** What answers were made of, key by key, and who hears of it when that changes. */
@org.jspecify.annotations.NullMarked
package io.keepsake.runtime.trace;
