package io.keepsake.contract.backend;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.MemoryObjectStore;

/** The backend CUSTOM. */
public final class CustomKit extends Kit {
  /** Makes it. */
  public CustomKit() {
    super(Place.CUSTOM);
  }

  @Override
  public MemosBuilder memos() {
    return Memos.builder().store(new MemoryObjectStore());
  }

  @Override
  public boolean keepsBehind() {
    return true;
  }
}
