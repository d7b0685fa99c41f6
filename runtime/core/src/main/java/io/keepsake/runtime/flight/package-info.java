/**
 * Single flight: a computation that is under way, those who wait for it, and the walk of the waits that finds cycles.
 */
package io.keepsake.runtime.flight;
