package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedKeptGreetings;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.runtime.tier.Fence;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Arguments that go to a store of the application as they are: their {@code hashCode} and {@code equals} may take locks. */
@Timeout(60)
class ForeignKeyBehindTest {
  /** Where a lock is held whenever a key is hashed or compared. */
  private static final Set<String> LOCKED = Set.of(Fence.class.getName(), Removals.class.getName());

  private final Map<StoreKey, StoredValue> stored = new ConcurrentHashMap<>();
  private final Memos memos =
      Memos.builder().clock(new ManualClock()).store(new MapStore()).build();
  private final MemoizedKeptGreetings greetings =
      new MemoizedKeptGreetings(memos, 10, name -> "Hello " + name);

  private boolean wasLocked;

  /** The store of an application. */
  private final class MapStore implements ObjectStore {
    @Override
    public @Nullable StoredValue get(StoreKey key) {
      return stored.get(key);
    }

    @Override
    public void put(StoreKey key, StoredValue value) {
      stored.put(key, value);
    }

    @Override
    public boolean remove(StoreKey key) {
      return stored.remove(key) != null;
    }

    @Override
    public void clear(String method) {
      stored.clear();
    }
  }

  /** A key that notes whether it is asked while a lock of the library is held. */
  private final class Watching {
    private final int number;

    Watching(int number) {
      this.number = number;
    }

    private void look() {
      wasLocked |= StackWalker.getInstance()
          .walk(frames -> frames.anyMatch(frame -> LOCKED.contains(frame.getClassName())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      look();
      return other instanceof Watching that && that.number == number;
    }

    @Override
    public int hashCode() {
      look();
      return 7; // so that equals is asked as well
    }

    @Override
    public String toString() {
      return "number " + number;
    }
  }

  @Test
  void hashCodeAndEquals_areNotCalledUnderALock() {
    for (int n = 0; n < 3; n++) {
      greetings.greet(new Watching(n));
      greetings.greetMemo().reload();
      greetings.greet(new Watching(n));
      greetings.greetMemo().put(new Watching(n), "put");
      greetings.greetMemo().invalidate(new Watching(n));
      greetings.greetMemo().peek(new Watching(n));
    }
    greetings.greetMemo().invalidateAll();
    assertThat(wasLocked).isFalse();
  }

  @Test
  void callsOfTheSameHash_areToldApartBehindTheMemory() {
    greetings.greet(new Watching(1));
    greetings.greetMemo().put(new Watching(2), "put");
    assertThat(stored).hasSize(2);
    assertThat(greetings.greetMemo().invalidate(new Watching(1))).isTrue();
    greetings.greetMemo().reload();
    assertThat(greetings.greetMemo().peek(new Watching(2))).isEqualTo(Cached.of("put"));
    assertThat(greetings.greetMemo().peek(new Watching(1)).isPresent()).isFalse();
  }
}
