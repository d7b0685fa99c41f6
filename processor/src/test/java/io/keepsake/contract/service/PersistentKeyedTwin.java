package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A class with a method as {@link PersistentKeyed} has one. */
@SuppressWarnings("KS044") // the mark is the test's affair
public class PersistentKeyedTwin extends Marks {

  @Memoize(backend = Backend.PERSISTENT)
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
