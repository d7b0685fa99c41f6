package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A store that breaks the contract in one point fails it. */
class StoreContractTest {

  @Test
  void aPlainStore_passes() {
    assertTrue(run(MemoryStoreTest.class).getFailures().isEmpty());
  }

  @Test
  void aStoreThatForgetsTheExpiry_isFound() {
    assertFails(Immortal.class);
  }

  @Test
  void aStoreThatComparesHashesOnly_isFound() {
    assertFails(ByHash.class);
  }

  @Test
  void aStoreWithoutBound_isFound() {
    assertFails(Unbounded.class);
  }

  @Test
  void aStoreThatUsesOnGet_isFound() {
    assertFails(UsingOnGet.class);
  }

  @Test
  void aStoreOfItsOwn_isFound() {
    assertFails(Lonely.class);
  }

  @Test
  void aStoreThatKeepsNobodyOutButSaysSo_isFound() {
    assertFails(OpenToAll.class);
  }

  private static void assertFails(Class<? extends StoreContract> test) {
    TestExecutionSummary summary = run(test);
    assertTrue(summary.getTestsFoundCount() > 40, "the contract was not run");
    assertTrue(!summary.getFailures().isEmpty(), "the contract did not notice");
  }

  private static TestExecutionSummary run(Class<? extends StoreContract> test) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test)).build();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  /** A contract over a store in memory that is broken; not found by its name. */
  abstract static class Broken extends StoreContract {
    private final ByteStores stores;

    Broken(BiFunction<MemoryStore.Contents, StoreSettings, ByteStore> store) {
      MemoryStore.Contents contents = new MemoryStore.Contents();
      this.stores = new ByteStores() {
        @Override
        public String kind() {
          return "broken";
        }

        @Override
        public ByteStore open(StoreSettings settings) {
          return store.apply(contents, settings);
        }
      };
    }

    @Override
    protected ByteStores stores() {
      return stores;
    }
  }

  static class Immortal extends Broken {
    Immortal() {
      super((contents, settings) -> new MemoryStore(contents, settings) {
        @Override
        public void put(ByteRecord record) {
          super.put(
              new ByteRecord(record.key(), record.value(), record.written(), ByteRecord.NEVER));
        }
      });
    }
  }

  static class ByHash extends Broken {
    ByHash() {
      super((contents, settings) -> new MemoryStore(contents, settings) {
        @Override
        public @Nullable ByteRecord get(ByteKey key) {
          for (ByteRecord record : contents.records.values()) {
            if (record.key().hashText().equals(key.hashText())) {
              return new ByteRecord(key, record.value(), record.written(), record.expires());
            }
          }
          return super.get(key);
        }
      });
    }
  }

  static class Unbounded extends Broken {
    Unbounded() {
      super((contents, settings) -> new MemoryStore(contents, settings) {
        @Override
        void makeRoom() {}
      });
    }
  }

  static class UsingOnGet extends Broken {
    UsingOnGet() {
      super((contents, settings) -> new MemoryStore(contents, settings) {
        @Override
        public @Nullable ByteRecord get(ByteKey key) {
          ByteRecord found = super.get(key);
          if (found != null) {
            super.touch(key, found.expires());
          }
          return found;
        }
      });
    }
  }

  static class OpenToAll extends Broken {
    OpenToAll() {
      super((contents, settings) -> new MemoryStore(contents, settings) {
        @Override
        public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
          Predicate<ByteKey> isVoid = recheck.voidByNow();
          write(changes.stream().filter(change -> change.counts(isVoid)).toList());
          return true;
        }
      });
    }
  }

  static class Lonely extends Broken {
    Lonely() {
      super((contents, settings) -> new MemoryStore(new MemoryStore.Contents(), settings));
    }

    @Override
    protected boolean survives() {
      return false;
    }
  }
}
