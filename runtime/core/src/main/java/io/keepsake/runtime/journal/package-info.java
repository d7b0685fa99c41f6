/** What processes that share a directory tell each other: files that only grow, and who reads them. */
@org.jspecify.annotations.NullMarked
package io.keepsake.runtime.journal;
