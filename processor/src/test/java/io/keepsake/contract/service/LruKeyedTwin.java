package io.keepsake.contract.service;

import io.keepsake.Memoize;

/** A class with a method as {@link LruKeyed} has one. */
public class LruKeyedTwin extends Marks {

  @Memoize
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
