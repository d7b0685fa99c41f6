package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.relation.Shop.Subject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Random calls, puts, invalidations, tags and time, compared with maps. */
@ParameterizedClass
@EnumSource
class RelationModelTest extends ShopContract {
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final List<String> KEYS = List.of("a", "b", "c");

  private final Map<String, Stored> profiles = new HashMap<>();
  private final Map<String, Stored> rates = new HashMap<>();
  private final Map<String, Stored> totals = new HashMap<>();
  private long now;

  RelationModelTest(Place place) {
    super(place);
  }

  private record Stored(String value, long deadline) {}

  @Test
  void randomOperations_agreeWithMaps() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Subject subject = numbering();
    for (int i = 0; i < (keepsBytes ? 1_500 : 20_000); i++) {
      int operation = random.nextInt(14);
      String key = KEYS.get(random.nextInt(KEYS.size()));
      apply(subject, operation, key, "put " + i);
      String step = "seed " + seed + ", step " + i + ", operation " + operation + " of " + key;
      for (String each : KEYS) {
        check(step, subject.profiles(), profiles, each);
        check(step, subject.rates(), rates, each);
        check(step, subject.totals(), totals, each);
      }
    }
  }

  private void check(
      String step, Handle<? super String, String> handle, Map<String, Stored> model, String key) {
    String known = live(model, key);
    assertThat(handle.peek(key).orElse("none"))
        .as(step + ": " + handle.memo().name() + " of " + key)
        .isEqualTo(known == null ? "none" : known);
  }

  private @Nullable String live(Map<String, Stored> model, String key) {
    Stored stored = model.get(key);
    return stored == null || stored.deadline() <= now ? null : stored.value();
  }

  private void apply(Subject subject, int operation, String key, String value) throws Exception {
    switch (operation) {
      case 0, 1 -> called(profiles, key, subject.shop().profile(key));
      case 2, 3 -> called(rates, key, subject.shop().rate(key));
      case 4, 5 -> {
        String total = subject.shop().total(key);
        if (live(totals, key) == null) {
          called(rates, key, total.substring(total.indexOf(" of ") + 4));
        }
        called(totals, key, total);
      }
      case 6 -> {
        subject.profiles().put(key, value);
        store(profiles, key, value);
      }
      case 7 -> {
        subject.rates().put(key, value);
        store(rates, key, value);
        totals.clear();
      }
      case 8 -> {
        subject.rates().invalidate(key);
        rates.remove(key);
        totals.clear();
      }
      case 9 -> {
        subject.memos().invalidateTag("user:" + key);
        profiles.remove(key);
      }
      case 10 -> {
        subject.memos().invalidateTag("currency:" + key);
        rates.remove(key);
        totals.clear();
      }
      case 11 -> {
        subject.totals().take(key);
        totals.remove(key);
      }
      case 12 -> {
        subject.memos().invalidateTag("profiles");
        profiles.clear();
      }
      default -> {
        now += HOUR / 5;
        clock.advance(Duration.ofSeconds(HOUR / 5));
      }
    }
  }

  /** What a call gave is what was stored, or is stored now. */
  private void called(Map<String, Stored> model, String key, String answer) {
    String known = live(model, key);
    if (known == null) {
      store(model, key, answer);
    } else {
      assertThat(answer).isEqualTo(known);
    }
  }

  private void store(Map<String, Stored> model, String key, String value) {
    model.put(key, new Stored(value, now + HOUR));
  }
}
