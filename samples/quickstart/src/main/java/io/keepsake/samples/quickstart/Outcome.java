package io.keepsake.samples.quickstart;

import java.util.List;

/**
 * What came of asking both services.
 *
 * @param question the question
 * @param gist the answer in a few words
 * @param times how long it took
 * @param usages the caches that had a part in it, after the first time
 * @param equal whether all answers are equal
 */
record Outcome(String question, String gist, Times times, List<Usage> usages, boolean equal) {}
