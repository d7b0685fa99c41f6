package io.keepsake.contract.together;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything at once, in any order, also inside of computations: calls, puts, tags, dependencies, invalidation by parts of
 * the key, refused answers, failures that are kept and failures that are excused, blocks, and time. What is given, what is
 * computed and what is there equals a model, on each backend.
 */
class TogetherTest {
  static Stream<Named<Kit>> kits() {
    return Stream.of(
            new LruKit(),
            new LfuKit(),
            new TtlKit(),
            new CustomKit(),
            new PersistentKit(),
            new FolderKit())
        .map(kit -> Named.of(kit.prefix(), kit));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void randomOperations_equalTheModel(Kit kit) throws Exception {
    long seed = new Random().nextLong();
    System.out.println("TogetherTest " + kit.prefix() + " seed " + seed);
    VirtualClock clock = new VirtualClock();
    try (Memos memos = kit.memos().clock(clock).build()) {
      Play play = new Play(new Random(seed), memos, clock, kit);
      play.warehouse = Warehouse.make(kit.prefix().toUpperCase(Locale.ROOT), memos, play::compute);
      for (int step = 0; step < (kit.keepsBytes() ? 3_000 : 20_000); step++) {
        try {
          play.step();
        } catch (Throwable failure) {
          throw new AssertionError("seed " + seed + ", step " + step + ": " + play.told(), failure);
        }
      }
    } finally {
      kit.close();
    }
  }
}
