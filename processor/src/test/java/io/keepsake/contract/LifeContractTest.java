package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long answers live that say so themselves, or that are none; and the ends that differ from the ttl. */
@ParameterizedClass
@EnumSource
class LifeContractTest extends OutcomeBase {
  LifeContractTest(Place place) {
    super(place.kit());
  }

  @Test
  void nullAndEmptyOptionals_liveByTheNegativeTtl_othersByTheirOwn() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? null : key);
    subject.kept("no");
    subject.kept("yes");
    advance(4);
    subject.kept("no");
    assertComputations(2);
    assertThat(subject.keptHandle().peek("no").isPresent()).isTrue();
    advance(1);
    assertThat(subject.keptHandle().contains("no")).isFalse();
    subject.kept("yes");
    assertComputations(2);
    subject.keptHandle().put("no", null);
    advance(4);
    subject.kept("no");
    assertComputations(2);
    advance(1);
    subject.kept("no");
    assertComputations(3);
  }

  @Test
  void emptyOptional_withoutTtl_leaves_othersStay() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? Optional.empty() : Optional.of(key));
    subject.optional("no");
    subject.optional("yes");
    advance(5);
    subject.optional("no");
    subject.optional("yes");
    assertComputations(3);
    advance(3600);
    subject.optional("yes");
    assertComputations(3);
  }

  @Test
  void use_doesNotProlongNothing_beyondTheNegativeTtl() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? null : key);
    subject.used("no");
    subject.used("yes");
    for (int i = 0; i < 4; i++) {
      advance(4);
      subject.used("no");
      subject.used("yes");
    }
    assertComputations(4);
  }

  @Test
  void answers_tellHowLongTheyLive() throws Exception {
    OutcomeSubject subject = subject(key -> key);
    List<String> all = List.of("3", "0", "-1", "any", "what", "600", "for ever");
    for (String key : all) {
      assertThat(subject.varying(key)).isEqualTo(key);
      subject.varying(key);
    }
    assertComputations(7 + 3);
    advance(2);
    subject.varying("3");
    assertComputations(10);
    advance(1);
    subject.varying("3");
    assertComputations(11);
    advance(56);
    for (String key : List.of("any", "600", "for ever")) {
      subject.varying(key);
    }
    assertComputations(11);
    advance(1);
    for (String key : List.of("any", "600", "for ever")) {
      subject.varying(key);
    }
    assertComputations(14);
    subject.varyingHandle().put("put", "2");
    advance(1);
    subject.varying("put");
    assertComputations(14);
    subject.varyingHandle().put("put", "0");
    assertThat(subject.varyingHandle().contains("put")).isFalse();
  }

  @Test
  void jitter_spreadsTheEnds() throws Exception {
    OutcomeSubject subject = subject(key -> key);
    for (int i = 0; i < 200; i++) {
      subject.jittered("" + i);
    }
    clock.advanceNanos(4_999_999_999L);
    assertThat(subject.jitteredHandle().entries()).hasSize(200);
    clock.advanceNanos(2_500_000_001L);
    assertThat(subject.jitteredHandle().entries()).hasSizeBetween(60, 140);
    clock.advanceNanos(2_500_000_000L);
    assertThat(subject.jitteredHandle().entries()).isEmpty();
  }

  @Test
  void day_endsAllLives() throws Exception {
    OutcomeSubject subject = subject(key -> key); // it is 13:00 in Paris
    subject.daily("a");
    clock.advance(Duration.ofHours(5));
    subject.daily("b");
    clock.advance(Duration.ofHours(5).minusNanos(1));
    subject.daily("a");
    assertComputations(2);
    clock.advance(Duration.ofNanos(1));
    subject.daily("a");
    assertComputations(3);
    clock.advance(Duration.ofHours(1).minusNanos(1));
    subject.daily("b");
    assertComputations(3);
    clock.advance(Duration.ofNanos(1));
    subject.daily("b");
    subject.daily("a");
    assertComputations(5);
  }
}
