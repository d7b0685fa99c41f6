package io.keepsake.runtime.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a store keeps it.
 *
 * @param value the answer, which may be null
 * @param expires when it gets too old; {@link Instant#MAX} for never
 */
public record StoredValue(@Nullable Object value, Instant expires) {}
