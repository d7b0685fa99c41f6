package io.keepsake.contract.use;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import java.util.function.Supplier;

/** Answers that are given after they have expired, and a method that voids them by a part of their keys. */
class Offers {
  /** What is computed. */
  volatile Supplier<String> script = () -> "first";

  @Memoize(ttl = "1m", staleOnError = "1h")
  String offer(Sku sku, int quantity) {
    return script.get();
  }

  @Invalidates(method = "offer")
  void drop(Sku sku) {}

  /** A part of a key that does something when it is hashed. */
  static final class Sku {
    private final String name;
    private volatile Runnable atNextHash = () -> {};

    Sku(String name) {
      this.name = name;
    }

    /** Has something done once. */
    void atNextHash(Runnable task) {
      atNextHash = task;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sku that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      Runnable task = atNextHash;
      atNextHash = () -> {};
      task.run();
      return name.hashCode();
    }
  }
}
