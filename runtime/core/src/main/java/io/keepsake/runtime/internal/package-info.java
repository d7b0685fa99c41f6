/** What the module keeps to itself: the coarse clock, overrides, durations, a log that does not flood. */
package io.keepsake.runtime.internal;
