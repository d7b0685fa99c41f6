package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.Recheck;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which of the answers that are just being saved are void, in this process or because others have said so. */
final class VoidByNow implements Recheck {
  private final Buffer buffer;
  private final Elsewhere elsewhere;
  private final Set<ByteKey> leftOut = ConcurrentHashMap.newKeySet();

  VoidByNow(Buffer buffer, Elsewhere elsewhere) {
    this.buffer = buffer;
    this.elsewhere = elsewhere;
  }

  @Override
  public Predicate<ByteKey> voidByNow() {
    Removed pending = elsewhere.pending();
    return key -> {
      boolean isVoid = pending.hasBegun(key) || buffer.isVoid(key);
      if (isVoid) {
        leftOut.add(key);
      }
      return isVoid;
    };
  }

  /** Tells whether the store was told that an answer is void. */
  boolean hasLeftOut(ByteKey key) {
    return leftOut.contains(key);
  }
}
