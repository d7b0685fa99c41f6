package shop;

import java.util.List;

final class TagHooks {
  boolean validate(Long order, List<String> filling, List<?> progress, List<String> value) {
    return true;
  }

  void build(Shelf shelf) {}

  interface Shelf {
    void put(Long order, List<String> filling, List<?> progress, List<String> value);
  }
}
