package io.keepsake.contract.use;

import io.keepsake.MemoizedType;
import java.io.IOException;

/** A subclass of a generic base; its memoized methods are all inherited. */
@MemoizedType
class Lengths extends Repository<String, Integer> {
  final int base;

  Lengths(int base) {
    this.base = base;
  }

  @Override
  Integer read(String key) throws IOException {
    if (key.isEmpty()) {
      throw new IOException("nothing there");
    }
    return base + key.length();
  }
}
