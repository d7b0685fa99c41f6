package io.keepsake.runtime.codec;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that was read from the bytes of its key.
 *
 * @param method the method with its type, such as {@code shop.PriceService.quote}
 * @param signature the types of its parameters after erasure, such as {@code java.lang.String, int}
 * @param texts what the key holds of the arguments, for people: numbers as they are, texts in quotes, collections in
 *     brackets
 * @param values the same for programs: null, {@link Boolean}, finite {@link Number}, {@link String}, lists of such and maps
 *     from texts to such, as JSON has them
 */
public record DescribedKey(
    String method, String signature, List<String> texts, List<@Nullable Object> values) {

  /**
   * Creates a description.
   *
   * @param method the method
   * @param signature the types of its parameters
   * @param texts the arguments for people
   * @param values the arguments for programs; not copied
   */
  public DescribedKey {
    texts = List.copyOf(texts);
    values = Collections.unmodifiableList(values);
  }

  /**
   * Returns the call in one line.
   *
   * @return such as {@code shop.PriceService.quote("a-1", 3)}
   */
  public String call() {
    return method + "(" + String.join(", ", texts) + ")";
  }
}
