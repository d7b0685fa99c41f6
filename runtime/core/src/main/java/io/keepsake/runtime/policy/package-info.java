/** Structures by which tables decide who has to leave; they know nothing of entries, and are guarded by a table's lock. */
package io.keepsake.runtime.policy;
