package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A class with a method as {@link LfuKeyed} has one. */
public class LfuKeyedTwin extends Marks {

  @Memoize(backend = Backend.LFU)
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
