package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A class with a method as {@link CustomKeyed} has one. */
public class CustomKeyedTwin extends Marks {

  @Memoize(backend = Backend.CUSTOM)
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
