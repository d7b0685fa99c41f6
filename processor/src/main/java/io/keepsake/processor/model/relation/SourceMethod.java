package io.keepsake.processor.model.relation;

import java.util.List;

/**
 * A memoized method whose answers another one's are made of.
 *
 * @param signature such as {@code shop.PriceService.rate(String)}
 * @param tags its tags as its annotation has them
 */
public record SourceMethod(String signature, List<String> tags) {

  /** Copies the list. */
  public SourceMethod {
    tags = List.copyOf(tags);
  }
}
