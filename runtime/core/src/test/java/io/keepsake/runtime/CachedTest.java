package io.keepsake.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachedTest {
  private static final @Nullable String NOTHING = null;

  @Test
  void of_value_isPresent() {
    Cached<String> cached = Cached.of("a");
    assertThat(cached.isPresent()).isTrue();
    assertThat(cached.value()).isEqualTo("a");
    assertThat(cached.orElse("b")).isEqualTo("a");
    assertThat(cached).hasToString("Cached[a]");
  }

  @Test
  void of_null_isPresent() {
    Cached<@Nullable String> cached = Cached.of(NOTHING);
    assertThat(cached.isPresent()).isTrue();
    assertThat(cached.value()).isNull();
    assertThat(cached.orElse("b")).isNull();
    assertThat(cached).hasToString("Cached[null]");
  }

  @Test
  void absent_value_throws() {
    Cached<String> cached = Cached.absent();
    assertThat(cached.isPresent()).isFalse();
    assertThat(cached.orElse("b")).isEqualTo("b");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(cached::value)
        .withMessageContaining("orElse");
    assertThat(cached).hasToString("Cached.absent");
  }

  @Test
  void equals_presentAndAbsent_differEvenForNull() {
    assertThat(Cached.of("a")).isEqualTo(Cached.of("a")).hasSameHashCodeAs(Cached.of("a"));
    assertThat(Cached.of("a")).isNotEqualTo(Cached.of("b")).isNotEqualTo(Cached.absent());
    assertThat(Cached.of(NOTHING)).isEqualTo(Cached.of(NOTHING)).isNotEqualTo(Cached.absent());
    assertThat(Cached.absent()).isEqualTo(Cached.absent()).hasSameHashCodeAs(Cached.absent());
  }
}
