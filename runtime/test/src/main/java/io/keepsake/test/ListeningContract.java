package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ChangesElsewhere;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store may tell of what others change, when it has changed, or say nothing. */
interface ListeningContract extends StoreFixture {

  /** Asks a store for a record whenever it tells of something. */
  final class Listener implements ChangesElsewhere {
    private final ByteStore store;
    private final List<String> found = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    Listener(ByteStore store) {
      this.store = store;
    }

    @Override
    public synchronized void changed(Collection<byte[]> hashes) {
      hashes.forEach(hash -> {
        if (hash.length != key("a").hash().length) {
          failures.add(new AssertionError("a hash of " + hash.length + " bytes"));
        }
      });
      ask();
    }

    @Override
    public synchronized void changedAll() {
      ask();
    }

    private void ask() {
      try {
        found.add(String.valueOf(value(store, "a")));
      } catch (IOException | RuntimeException failure) {
        failures.add(failure);
      }
    }

    synchronized void found(String... values) {
      assertEquals(List.of(), failures);
      assertTrue(List.of(values).containsAll(found), () -> "found " + found);
      found.clear();
    }
  }

  @Test
  default void whatIsTold_canBeReadThen() throws IOException {
    ByteStore one = open();
    ByteStore two = open();
    Listener listener = new Listener(two);
    two.listen(listener);
    one.put(record("a", "1"));
    assertEquals("1", value(two, "a"));
    listener.found("1");
    one.put(record("a", "2"));
    assertEquals("2", value(two, "a"));
    listener.found("2");
    one.remove(key("a"));
    assertNull(two.get(key("a")));
    listener.found("null");
    one.put(record("a", "3"));
    one.clear();
    assertNull(two.get(key("a")));
    listener.found("3", "null");
  }

  @Test
  default void listener_disturbsNothing() throws IOException {
    ByteStore store = open();
    ByteStore other = open();
    store.listen(new Listener(store));
    store.put(record("a", "1"));
    store.put(record("b", "2"));
    assertTrue(store.remove(key("a")));
    assertNull(store.get(key("a")));
    assertEquals("2", value(store, "b"));
    store.close();
    assertEquals("2", value(other, "b"));
  }
}
