package io.keepsake.contract.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.Prices;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.sqlite.SqliteStores;
import io.keepsake.test.MemoryStores;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another one invalidates is no hit any more, though nobody here looks for anything, once the clock has moved on. */
@Timeout(120)
class HeardTest {
  @TempDir
  Path directory;

  private final VirtualClock clock = new VirtualClock();
  private final AtomicInteger version = new AtomicInteger();
  private final MemoryStores shared = new MemoryStores();
  private final List<Memos> opened = new ArrayList<>();

  private Memos memos(Place place) {
    MemosBuilder builder = Memos.builder().directory(directory).clock(clock);
    ByteStores stores = switch (place) {
      case PERSISTENT -> SqliteStores.INSTANCE;
      case FOLDER -> FolderStores.INSTANCE;
      default -> shared;
    };
    Memos memos = builder.byteStores(stores).build();
    opened.add(memos);
    return memos;
  }

  @AfterEach
  void close() {
    opened.forEach(Memos::close);
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"PERSISTENT", "FOLDER", "OWN"})
  void removedInAllWays_isNoHitThere(Place place) throws Exception {
    Memos here = memos(place);
    Memos there = memos(place);
    Subject mine = place.services().subject(here, key -> (long) version.get());
    Subject other = place.services().subject(there, key -> (long) version.get());
    Handle<Integer, Long> handle = mine.numberHandle();
    Runnable[] ways = {
      () -> handle.invalidate(1),
      handle::invalidateAll,
      () -> handle.take(1),
      () -> {
        handle.put(1, (long) version.get());
        here.flush();
      },
      () -> {
        try {
          handle.refresh(1);
        } catch (Exception failure) {
          throw new AssertionError(failure);
        }
        here.flush();
      },
      here::invalidateAll
    };
    for (Runnable way : ways) {
      mine.number(1);
      here.flush();
      long before = other.number(1);
      assertThat(mine.number(1)).isEqualTo(before);
      int now = version.incrementAndGet();
      way.run();
      Soon.is(clock, () -> {
        try {
          return other.number(1) == now;
        } catch (Exception failure) {
          throw new AssertionError(failure);
        }
      });
      assertThat(other.number(2)).isLessThanOrEqualTo(now);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"PERSISTENT", "FOLDER", "OWN"})
  void removedByMethods_alsoByParts_isNoHitThere(Place place) {
    Memos here = memos(place);
    Memos there = memos(place);
    PriceChanges changes = place.services().changes(here);
    Prices prices = place.services().prices(there, key -> key + " " + version.get());
    assertThat(prices.quote("a", 1)).isEqualTo("a/1 0");
    assertThat(prices.quote("a", 2)).isEqualTo("a/2 0");
    there.flush();
    assertThat(prices.quote("a", 3)).isEqualTo("a/3 0");
    assertThat(prices.quote("b", 1)).isEqualTo("b/1 0");
    version.incrementAndGet();
    changes.some(new PriceChanges.Product("a"), () -> {});
    Soon.is(
        clock,
        () -> prices.quote("a", 1).equals("a/1 1")
            && prices.quote("a", 2).equals("a/2 1")
            && prices.quote("a", 3).equals("a/3 1"));
    assertThat(prices.quote("b", 1)).as("not meant, and not saved either").isEqualTo("b/1 0");
  }
}
