package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random values, nulls, exceptions, lives, puts and invalidations, compared with a map that says when each ends. */
class OutcomeModelTest {
  private static final int STEPS = 4_000;
  private static final int KEYS = 6;

  private final VirtualClock clock = new VirtualClock();
  private final Map<String, Kept> model = new HashMap<>();
  private @Nullable Object next = "";
  private int computations;

  /** What is stored: a text, null or an exception. */
  private record Kept(@Nullable Object outcome, long end) {}

  @ParameterizedTest
  @EnumSource
  void kept_behavesAsTheModel(Place place) throws Exception {
    Kit kit = place.kit();
    long seed = System.nanoTime();
    try {
      run(kit, new Random(seed));
    } catch (Throwable failure) {
      throw new AssertionError("seed " + seed, failure);
    } finally {
      kit.close();
    }
  }

  private void run(Kit kit, Random random) throws Exception {
    OutcomeSubject subject = kit.outcomes(kit.memos().clock(clock).build(), argument -> {
      computations++;
      if (next instanceof RuntimeException failure) {
        throw failure;
      }
      return next;
    });
    Handle<String, @Nullable String> handle = subject.keptHandle();
    for (int step = 0; step < STEPS; step++) {
      String key = "" + random.nextInt(KEYS);
      model.values().removeIf(kept -> kept.end() <= clock.nanos());
      switch (random.nextInt(9)) {
        case 0, 1, 2 -> call(subject, key, random, step);
        case 3 -> {
          String value = random.nextBoolean() ? null : "put " + step;
          handle.put(key, value);
          keep(key, value);
        }
        case 4 -> assertThat(handle.invalidate(key)).isEqualTo(model.remove(key) != null);
        case 5 -> {
          Kept kept = model.remove(key);
          boolean isValue = kept != null && !(kept.outcome() instanceof Exception);
          assertThat(handle.take(key).isPresent()).isEqualTo(isValue);
        }
        case 6 -> refresh(handle, key, random, step);
        default -> clock.advance(Duration.ofMillis(random.nextInt(2_000)));
      }
      check(handle);
    }
  }

  private void keep(String key, @Nullable Object outcome) {
    int seconds = outcome instanceof String ? 10 : 5;
    model.put(key, new Kept(outcome, clock.nanos() + Duration.ofSeconds(seconds).toNanos()));
  }

  private void choose(Random random, int step) {
    next = switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new NoSuchElementException("kept " + step);
      case 2 -> new IllegalStateException("not kept " + step);
      default -> "computed " + step;
    };
  }

  private void call(OutcomeSubject subject, String key, Random random, int step) {
    choose(random, step);
    Kept kept = model.get(key);
    int before = computations;
    assertThat(outcome(() -> subject.kept(key))).isSameAs(kept == null ? next : kept.outcome());
    assertThat(computations).isEqualTo(kept == null ? before + 1 : before);
    if (kept == null && !(next instanceof IllegalStateException)) {
      keep(key, next);
    }
  }

  private void refresh(
      Handle<String, @Nullable String> handle, String key, Random random, int step) {
    choose(random, step);
    Kept kept = model.get(key);
    boolean isValue = kept != null && !(kept.outcome() instanceof Exception);
    int before = computations;
    assertThat(outcome(() -> handle.refresh(key))).isSameAs(next);
    assertThat(computations).isEqualTo(before + 1);
    if (!isValue) {
      model.remove(key);
    }
    if (!(next instanceof IllegalStateException) && !(isValue && next instanceof Exception)) {
      keep(key, next);
    }
  }

  /** Something that may throw. */
  private interface Call {
    @Nullable
    Object get() throws Exception;
  }

  private static @Nullable Object outcome(Call call) {
    try {
      return call.get();
    } catch (Exception failure) {
      return failure;
    }
  }

  private void check(Handle<String, @Nullable String> handle) {
    model.values().removeIf(kept -> kept.end() <= clock.nanos());
    for (int i = 0; i < KEYS; i++) {
      Kept kept = model.get("" + i);
      boolean isValue = kept != null && !(kept.outcome() instanceof Exception);
      assertThat(handle.contains("" + i)).isEqualTo(isValue);
      if (isValue) {
        assertThat(handle.peek("" + i).value()).isEqualTo(kept.outcome());
      }
    }
  }
}
