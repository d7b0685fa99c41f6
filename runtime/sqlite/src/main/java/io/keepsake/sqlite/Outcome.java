package io.keepsake.sqlite;

/**
 * What a transaction did.
 *
 * @param full true if it did nothing, because the file is full
 * @param removed how many records it removed because it was told to
 * @param summary what the file holds now
 */
record Outcome(boolean full, long removed, Summary summary) {}
