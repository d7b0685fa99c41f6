package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A class with a method as {@link FolderKeyed} has one. */
@SuppressWarnings("KS044") // the mark is the test's affair
public class FolderKeyedTwin extends Marks {

  @Memoize(backend = Backend.FOLDER)
  public String twin(String value) {
    return mark("twin of twin", value);
  }
}
