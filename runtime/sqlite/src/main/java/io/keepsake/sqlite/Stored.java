package io.keepsake.sqlite;

import org.jspecify.annotations.Nullable;

/** What a change has to know of a row that is there. */
record Stored(
    long id,
    long written,
    long expires,
    long size,
    long checksum,
    @Nullable String file) {}
