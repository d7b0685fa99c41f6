package io.keepsake.runtime.spi;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as a store sees it. Equal for equal calls, as long as arguments have an equality by value; arrays are given as
 * lists.
 *
 * @param method the method with its class and parameter types, such as {@code shop.PriceService.quote(String, int)}
 * @param arguments what the key holds of the arguments, in the order of the parameters; elements may be null
 */
public record StoreKey(String method, List<@Nullable Object> arguments) {

  /**
   * Creates a key.
   *
   * @param method the method
   * @param arguments the arguments; not copied
   */
  public StoreKey {
    arguments = Collections.unmodifiableList(arguments);
  }
}
