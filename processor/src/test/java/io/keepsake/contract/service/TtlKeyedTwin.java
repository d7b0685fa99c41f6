package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A class with a method as {@link TtlKeyed} has one. */
public class TtlKeyedTwin extends Marks {

  @Memoize(backend = Backend.TTL, ttl = "1h")
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
