package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keepsake.contract.backend.Place;
import io.keepsake.contract.relation.Shop.Subject;
import io.keepsake.runtime.Memos;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What removes or replaces an answer removes those that are made of it. */
@ParameterizedClass
@EnumSource
class DependencyContractTest extends ShopContract {
  DependencyContractTest(Place place) {
    super(place);
  }

  /** Something that removes or replaces a rate. */
  interface Change {
    void apply(Subject subject) throws Exception;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("invalidate", subject -> subject.rates().invalidate("EUR")),
        Named.of("invalidate what is not there", subject -> subject.rates().invalidate("none")),
        Named.of("invalidateAll", subject -> subject.rates().invalidateAll()),
        Named.of("invalidateAll of the Memos", subject -> subject.memos().invalidateAll()),
        Named.of("take", subject -> subject.rates().take("EUR")),
        Named.of("put", subject -> subject.rates().put("EUR", "put")),
        Named.of("refresh", subject -> subject.rates().refresh("EUR")),
        Named.of("tag", subject -> subject.memos().invalidateTag("currency:EUR")),
        Named.of(
            "tag of an answer that left", subject -> subject.memos().invalidateTag("currency:X")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_ofASource_removesAllThatIsMadeOfIt(Change change) throws Exception {
    Subject subject = numbering();
    Subject other = numbering(subject.memos());
    String report = subject.shop().report(1);
    String total = subject.shop().total("EUR");
    other.shop().total("EUR");
    String profile = subject.shop().profile("a");
    change.apply(subject);
    assertThat(subject.totals().contains("EUR")).isFalse();
    assertThat(subject.totals().size()).isZero();
    assertThat(other.totals().contains("EUR")).isFalse();
    assertThat(subject.reports().contains(1)).isFalse();
    assertThat(subject.shop().report(1)).isNotEqualTo(report);
    assertThat(subject.shop().total("EUR")).isNotEqualTo(total);
    if (subject.profiles().contains("a")) {
      assertThat(subject.shop().profile("a")).isEqualTo(profile);
    }
  }

  @Test
  void change_ofADependent_leavesItsSourceAlone() {
    Subject subject = numbering();
    String report = subject.shop().report(1);
    String rate = subject.shop().rate("EUR");
    subject.totals().invalidate("EUR");
    assertThat(subject.shop().rate("EUR")).isEqualTo(rate);
    assertThat(subject.reports().contains(1)).isFalse();
    assertThat(subject.shop().report(1)).isNotEqualTo(report).contains(rate);
  }

  @Test
  void refresh_thatGivesTheSame_leavesDependentsAlone() throws Exception {
    Subject subject = shop(memos(), call -> {
      computations.incrementAndGet();
      return call;
    });
    subject.shop().total("EUR");
    subject.rates().refresh("EUR");
    assertThat(computations).hasValue(3);
    assertThat(subject.totals().contains("EUR")).isTrue();
  }

  @Test
  void expiry_ofASource_leavesDependentsAlone() {
    Subject subject = numbering();
    subject.shop().rate("EUR");
    clock.advance(Duration.ofMinutes(59));
    String total = subject.shop().total("EUR");
    clock.advance(Duration.ofMinutes(2));
    assertThat(subject.rates().contains("EUR")).isFalse();
    assertThat(subject.shop().total("EUR")).isEqualTo(total);
    subject.shop().rate("EUR");
    assertThat(subject.shop().total("EUR")).isEqualTo(total);
  }

  @Test
  void refresh_ofASourceThatIsNotThere_removesWhatMayBeMadeOfAnotherOne() throws Exception {
    Subject subject = numbering();
    subject.shop().rate("EUR");
    clock.advance(Duration.ofMinutes(59));
    String total = subject.shop().total("EUR");
    clock.advance(Duration.ofMinutes(2));
    assertThat(subject.totals().contains("EUR")).isTrue();
    String rate = subject.rates().refresh("EUR");
    assertThat(subject.totals().contains("EUR")).isFalse();
    assertThat(subject.shop().total("EUR")).isNotEqualTo(total).contains(rate);
  }

  @Test
  void computation_ofADependent_isFenced() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Subject subject = shop(memos(), call -> {
      if (call.startsWith("total") && computations.incrementAndGet() == 1) {
        begun.countDown();
        try {
          go.await();
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
      }
      return call + " #" + computations.get();
    });
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> subject.shop().total("EUR"));
    begun.await();
    subject.rates().invalidate("EUR");
    go.countDown();
    first.get();
    assertThat(subject.totals().contains("EUR")).isFalse();
    assertThat(subject.totals().size()).isZero();
  }

  @Test
  void restart_keepsDependencies() {
    assumeThat(keepsBytes).isTrue();
    Memos first = memos();
    Subject before = numbering(first);
    String report = before.shop().report(1);
    first.close();
    Memos second = memos();
    assertThat(numbering(second).reports().peek(1).orElse("none")).isEqualTo(report);
    second.close();
    Memos third = memos();
    third.invalidateTag("currency:EUR"); // before anything knows whose tag that is
    Subject after = numbering(third);
    assertThat(after.reports().contains(1)).isFalse();
    assertThat(after.totals().contains("EUR")).isFalse();
    assertThat(after.shop().report(1)).isNotEqualTo(report);
  }
}
