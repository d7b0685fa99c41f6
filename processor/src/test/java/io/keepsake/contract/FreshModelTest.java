package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.FreshSubject;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Calls, failures, operations of the handle, time and background computations in any order equal a model. */
class FreshModelTest {
  private static final long SECOND = 1_000_000_000L;

  /** A memoized method. */
  private interface Call {
    String call(String key) throws Exception;
  }

  abstract static class Runs extends FreshContract {
    private final int operations;

    Runs(Kit kit, int operations) {
      super(kit);
      this.operations = operations;
    }

    @Test
    void refreshed_equalsTheModel() throws Exception {
      FreshSubject subject = fresh();
      run(
          subject.refreshedHandle(),
          subject::refreshed,
          new FreshModel(60 * SECOND, 30 * SECOND, 0));
    }

    @Test
    void excused_equalsTheModel() throws Exception {
      FreshSubject subject = fresh();
      run(
          subject.excusedHandle(),
          subject::excused,
          new FreshModel(10 * SECOND, Long.MAX_VALUE / 2, 60 * SECOND));
    }

    private void run(Handle<String, String> handle, Call call, FreshModel model) throws Exception {
      long seed = new Random().nextLong();
      System.out.println("FreshModelTest " + kit.prefix() + " seed " + seed);
      Random random = new Random(seed);
      for (int i = 0; i < operations; i++) {
        clock.advanceNanos(
            random.nextInt(10) == 0 ? random.nextInt(40) * SECOND : random.nextInt(4) * SECOND / 2);
        failure = random.nextInt(3) == 0 ? new IOException("not now") : null;
        String at = "seed " + seed + ", step " + i;
        step(handle, call, model, "k" + random.nextInt(8), random.nextInt(24), at);
        assertThat(steps.pending()).as(at).isEqualTo(model.pending());
      }
    }

    private void step(
        Handle<String, String> handle, Call call, FreshModel model, String key, int dice, String at)
        throws Exception {
      long now = clock.nanos();
      switch (dice) {
        case 0 -> {
          assertThat(handle.invalidate(key)).as(at).isEqualTo(model.isThere(key, now));
          model.remove(key);
        }
        case 1 -> {
          assertThat(handle.take(key).orElse("none"))
              .as(at)
              .isEqualTo(orNone(model.peek(key, now)));
          model.remove(key);
        }
        case 2 -> {
          handle.put(key, "put " + at);
          model.put(key, "put " + at, now);
        }
        case 3 -> {
          if (at.endsWith("7")) {
            handle.memo().invalidateAll();
            model.removeAll();
          }
        }
        case 4 -> assertThat(handle.contains(key)).as(at).isEqualTo(model.isThere(key, now));
        case 5 ->
          assertThat(handle.peek(key).orElse("none"))
              .as(at)
              .isEqualTo(orNone(model.peek(key, now)));
        case 6, 7, 8, 9 -> {
          if (model.pending() > 0) {
            String computed = computed(model.next());
            step();
            model.step(computed, now);
          }
        }
        default -> {
          String computed = model.computes(key, now) ? computed(key) : "";
          String expected = model.call(key, computed, now);
          assertThat(answer(call, key)).as(at).isEqualTo(orNone(expected));
        }
      }
    }

    /** What the next computation gives. */
    private @Nullable String computed(String key) {
      return failure == null ? key + "#" + (computations.get() + 1) : null;
    }

    private static String orNone(@Nullable String value) {
      return value == null ? "none" : value;
    }

    private static String answer(Call call, String key) throws Exception {
      try {
        return call.call(key);
      } catch (IOException failed) {
        return "none";
      }
    }
  }

  @Nested
  class Lru extends Runs {
    Lru() {
      super(new LruKit(), 200_000);
    }
  }

  @Nested
  class Lfu extends Runs {
    Lfu() {
      super(new LfuKit(), 50_000);
    }
  }

  @Nested
  class Ttl extends Runs {
    Ttl() {
      super(new TtlKit(), 50_000);
    }
  }

  @Nested
  class Custom extends Runs {
    Custom() {
      super(new CustomKit(), 50_000);
    }
  }

  @Nested
  class Persistent extends Runs {
    Persistent() {
      super(new PersistentKit(), 3_000);
    }
  }

  @Nested
  class Folder extends Runs {
    Folder() {
      super(new FolderKit(), 2_000);
    }
  }
}
