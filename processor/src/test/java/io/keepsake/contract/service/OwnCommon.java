package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.Scope;
import io.keepsake.test.MemoryStores;

/** A class whose instances share their answers. */
@SuppressWarnings("KS044") // the mark is the test's affair
public class OwnCommon extends Marks {
  private static final Marks MARKS = new Marks();

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, scope = Scope.CLASS)
  public String common(String key) {
    return MARKS.mark("common", key);
  }
}
