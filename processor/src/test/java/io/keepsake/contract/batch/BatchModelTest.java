package io.keepsake.contract.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Backend;
import io.keepsake.contract.batch.Stocks.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random calls for one and for many, puts, invalidations, failures and time, compared with a map. */
class BatchModelTest extends BatchTest {
  private static final int MINUTES = 60;
  private static final int KEYS = 12;

  private final Map<String, Stored> model = new HashMap<>();
  private long minute;
  private boolean fails;

  private record Stored(String value, long end) {}

  @ParameterizedTest
  @EnumSource
  void randomOperations_agreeWithAMap(Backend backend) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Subject subject = subject(backend);
    script.before(asked -> {
      if (fails) {
        throw new IllegalStateException(asked);
      }
    });
    int steps = backend == Backend.FOLDER ? 800 : keepsBytes(backend) ? 1_500 : 10_000;
    for (int i = 0; i < steps; i++) {
      String step = "seed " + seed + ", step " + i;
      fails = random.nextInt(8) == 0;
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> many(step, subject, keys(random));
        case 4, 5 -> one(step, subject, key(random));
        case 6 -> put(subject, key(random), "put " + i);
        case 7 -> {
          String key = key(random);
          assertThat(subject.handle().invalidate(key)).as(step).isEqualTo(live(key) != null);
          model.remove(key);
        }
        case 8 -> {
          minute += 7;
          clock.advance(Duration.ofMinutes(7));
        }
        default -> {
          String key = key(random);
          assertThat(subject.handle().take(key).orElse("none"))
              .as(step)
              .isEqualTo(live(key) == null ? "none" : live(key));
          model.remove(key);
        }
      }
      String key = key(random);
      assertThat(subject.handle().peek(key).orElse("none"))
          .as("%s: %s", step, key)
          .isEqualTo(live(key) == null ? "none" : live(key));
    }
  }

  /** Half of the keys have no answer when many are asked for. */
  private static String key(Random random) {
    int number = random.nextInt(KEYS);
    return number % 4 == 0 ? "no " + number : "k" + number;
  }

  private static List<String> keys(Random random) {
    List<String> keys = new ArrayList<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      keys.add(key(random));
    }
    return keys;
  }

  private @Nullable String live(String key) {
    Stored stored = model.get(key);
    return stored == null || stored.end() <= minute ? null : stored.value();
  }

  private void store(String key, String value) {
    model.put(key, new Stored(value, minute + MINUTES));
  }

  private void put(Subject subject, String key, String value) {
    subject.handle().put(key, value);
    store(key, value);
  }

  private void one(String step, Subject subject, String key) throws Exception {
    String known = live(key);
    script.log.clear();
    if (known != null) {
      assertThat(subject.stock().quote(key)).as(step).isEqualTo(known);
      assertThat(script.log).as(step).isEmpty();
    } else if (fails) {
      assertThat(failure(() -> subject.stock().quote(key))).as(step).isEqualTo(key);
    } else {
      String answer = subject.stock().quote(key);
      assertThat(script.log).as(step).containsExactly(key);
      store(key, String.valueOf(answer));
    }
  }

  private void many(String step, Subject subject, List<String> keys) throws Exception {
    Set<String> missing = new LinkedHashSet<>(keys);
    missing.removeIf(key -> live(key) != null);
    script.log.clear();
    if (fails && !missing.isEmpty()) {
      assertThat(failure(() -> subject.stock().quotes(keys)))
          .as(step)
          .isEqualTo(missing.toString());
      return;
    }
    Map<String, String> answers = subject.stock().quotes(keys);
    assertThat(script.log)
        .as(step)
        .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.toString()));
    Map<String, @Nullable String> expected = new LinkedHashMap<>();
    for (String key : keys) {
      if (missing.contains(key) && answers.containsKey(key)) {
        assertThat(answers.get(key)).as(step).startsWith(key + "#");
        store(key, String.valueOf(answers.get(key)));
      }
      if (live(key) != null) {
        expected.put(key, live(key));
      }
    }
    assertThat(new ArrayList<>(answers.entrySet()))
        .as(step)
        .isEqualTo(new ArrayList<>(expected.entrySet()));
    assertThat(answers.keySet())
        .as(step)
        .containsAll(missing.stream().filter(key -> !key.startsWith("no ")).toList());
  }

  private interface Call {
    @Nullable
    Object run() throws Exception;
  }

  private static String failure(Call call) throws Exception {
    try {
      return "no failure, but " + call.run();
    } catch (IllegalStateException failure) {
      return String.valueOf(failure.getMessage());
    }
  }
}
