package io.keepsake.runtime;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a memoized method and the arguments that it belongs to, as they were when it was listed.
 *
 * @param arguments what the key holds of the arguments, in the order of the parameters; elements may be null
 * @param value the answer, which may be null
 * @param <V> the type of the answer
 */
public record CachedEntry<V extends @Nullable Object>(List<@Nullable Object> arguments, V value) {

  /**
   * Creates an entry.
   *
   * @param arguments what the key holds of the arguments; not copied
   * @param value the answer, which may be null
   */
  public CachedEntry {
    arguments = Collections.unmodifiableList(arguments);
  }
}
