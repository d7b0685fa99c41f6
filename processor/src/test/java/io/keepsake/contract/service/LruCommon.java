package io.keepsake.contract.service;

import io.keepsake.Memoize;
import io.keepsake.Scope;

/** A class whose instances share their answers. */
public class LruCommon extends Marks {
  private static final Marks MARKS = new Marks();

  @Memoize(scope = Scope.CLASS)
  public String common(String key) {
    return MARKS.mark("common", key);
  }
}
