package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;

/** A class with a method as {@link OwnKeyed} has one. */
@SuppressWarnings("KS044") // the mark is the test's affair
public class OwnKeyedTwin extends Marks {

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
