package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Memos;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that make answers void, or store one, void what is made of them; what they store has its tags. */
@Timeout(60)
class ChangedSourceTest {
  private final AtomicInteger computations = new AtomicInteger();
  private final List<Memos> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Memos::close);
  }

  private static Wares wares(Place place, Memos memos, UnaryOperator<String> script) {
    return place.make(Wares.Maker.class, FolderShops.class).wares(memos, script);
  }

  private Memos memos(Place place) {
    Memos memos = place.kit().memos().build();
    opened.add(memos);
    return memos;
  }

  private String number(String call) {
    return call + " #" + computations.incrementAndGet();
  }

  static Stream<Arguments> changes() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(
            change(place, "whole key", wares -> wares.sell("a", 1)),
            change(place, "part of the key", wares -> wares.recall("a")),
            change(place, "all", Wares::burn),
            change(place, "update", wares -> wares.deliver("a", 1, "many"))));
  }

  private static Arguments change(Place place, String name, Consumer<Wares> change) {
    return Arguments.argumentSet(place + ", " + name, place, change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_ofAnAnswer_voidsWhatIsMadeOfIt_inAllInstances(Place place, Consumer<Wares> change) {
    Memos memos = memos(place);
    Wares wares = wares(place, memos, this::number);
    Wares others = wares(place, memos, this::number);
    String shelf = wares.shelf("a");
    String other = others.shelf("a");
    change.accept(wares);
    assertThat(wares.shelf("a")).isNotEqualTo(shelf).endsWith(wares.stock("a", 1));
    assertThat(others.shelf("a")).isNotEqualTo(other).endsWith(others.stock("a", 1));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_ofAnAnswer_fencesWhatIsBeingMadeOfIt(Place place, Consumer<Wares> change)
      throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Wares wares = wares(place, memos(place), call -> {
      if (call.equals("shelf a") && computations.get() == 0) {
        computations.incrementAndGet();
        begun.countDown();
        await(go);
        return "late";
      }
      return number(call);
    });
    CompletableFuture<String> late = CompletableFuture.supplyAsync(() -> wares.shelf("a"));
    await(begun);
    change.accept(wares);
    go.countDown();
    assertThat(late.get()).startsWith("late");
    assertThat(wares.shelf("a")).doesNotContain("late");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @ParameterizedTest
  @EnumSource
  void update_givesTheAnswerItsTags(Place place) {
    Memos memos = memos(place);
    Wares wares = wares(place, memos, this::number);
    wares.deliver("a", 1, "many");
    assertThat(wares.stock("a", 1)).isEqualTo("many");
    memos.invalidateTag("sku:b");
    assertThat(wares.stock("a", 1)).isEqualTo("many");
    memos.invalidateTag("sku:a");
    assertThat(wares.stock("a", 1)).isNotEqualTo("many");
  }

  @ParameterizedTest
  @EnumSource
  void answers_whoseTagWasInvalidated_areAbsent(Place place) {
    Memos memos = memos(place);
    Wares wares = wares(place, memos, this::number);
    String first = wares.stock("a", 1);
    String other = wares.stock("b", 1);
    memos.invalidateTag("sku:a");
    wares.recall("a");
    assertThat(wares.stock("a", 1)).isNotEqualTo(first);
    assertThat(wares.stock("b", 1)).isEqualTo(other);
  }
}
