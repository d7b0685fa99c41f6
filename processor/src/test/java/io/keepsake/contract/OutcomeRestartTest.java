package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What backends that keep bytes know of outcomes in the next run. */
class OutcomeRestartTest {
  private final VirtualClock clock = new VirtualClock();
  private final AtomicInteger computations = new AtomicInteger();

  private OutcomeSubject run(Kit kit, Path directory, Computation computation) {
    Memos memos = Memos.builder().directory(directory).clock(clock).build();
    return kit.outcomes(memos, key -> {
      computations.incrementAndGet();
      return computation.answer(key);
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void lives_goOn_andWhatIsNotKeptIsNotSaved(Place place) throws Exception {
    Kit kit = place.kit();
    Path target = Files.createDirectories(Path.of("target", "contract"));
    Path directory = Files.createTempDirectory(target, "restart");
    Computation computation = key -> key.equals("null") ? null : key;
    OutcomeSubject first = run(kit, directory, computation);
    first.varying("8");
    first.varying("0");
    first.varying("any");
    first.kept("null");
    first.kept("a");
    first.unless("");
    first.unless("a");
    first.daily("a");
    for (int i = 0; i < 50; i++) {
      first.jittered("" + i);
    }
    OutcomeSubject optional = run(kit, directory, key -> Optional.empty());
    optional.optional("a");
    OutcomeSubject later = run(kit, directory, CompletableFuture::completedFuture);
    assertThat(later.later("")).isCompletedWithValue("");
    assertThat(later.later("8")).isCompletedWithValue("8");
    OutcomeSubject failing = run(kit, directory, key -> {
      throw new NoSuchElementException();
    });
    assertThatThrownBy(() -> failing.kept("failing")).isInstanceOf(NoSuchElementException.class);
    clock.advance(Duration.ofSeconds(4));
    kit.close();

    computations.set(0);
    OutcomeSubject second = run(kit, directory, computation);
    assertThat(second.varying("8")).isEqualTo("8");
    second.varying("any");
    assertThat(second.kept("null")).isNull();
    second.kept("a");
    second.unless("a");
    second.daily("a");
    for (int i = 0; i < 50; i++) {
      second.jittered("" + i);
    }
    run(kit, directory, key -> "none").optional("a");
    OutcomeSubject again = run(kit, directory, CompletableFuture::completedFuture);
    assertThat(again.later("8")).isCompletedWithValue("8");
    assertThat(computations).hasValue(0);
    assertThat(again.laterHandle().contains("")).isFalse();
    assertThat(second.unlessHandle().contains("")).isFalse();
    assertThat(second.varyingHandle().contains("0")).isFalse();
    assertThat(second.kept("failing")).isEqualTo("failing");
    assertThat(computations).hasValue(1);

    clock.advance(Duration.ofSeconds(1));
    second.kept("null");
    assertThat(computations).hasValue(2);
    second.varying("8");
    second.kept("a");
    clock.advance(Duration.ofSeconds(3));
    second.varying("8");
    assertThat(computations).hasValue(3);
    clock.advance(Duration.ofHours(9));
    second.daily("a");
    assertThat(computations).hasValue(3);
    clock.advance(Duration.ofHours(1));
    second.daily("a");
    assertThat(computations).hasValue(4);
    kit.close();
  }
}
