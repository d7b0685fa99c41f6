package shop;

import java.util.function.BiConsumer;

final class NameHooks {
  private NameHooks() {}

  @Deprecated
  static void build(BiConsumer<Integer, String> shelf) {}
}
