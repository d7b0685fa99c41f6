package io.keepsake.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GhostsTest {
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 12_345, Integer.MAX_VALUE})
  void remove_ofWhoWasAdded_isTrueOnce(int hash) {
    Ghosts ghosts = new Ghosts(1);
    assertThat(ghosts.remove(hash)).isFalse();
    ghosts.add(hash);
    assertThat(ghosts.remove(hash)).isTrue();
    assertThat(ghosts.remove(hash)).isFalse();
  }

  @Test
  void add_ofMoreThanAGroup_forgetsTheOldest() {
    Ghosts ghosts = new Ghosts(8);
    IntStream.rangeClosed(1, 9).forEach(ghosts::add);
    assertThat(ghosts.remove(1)).isFalse();
    assertThat(IntStream.rangeClosed(2, 9).allMatch(ghosts::remove)).isTrue();
  }

  @Test
  void add_ofManyMore_keepsNoMoreThanAllowed() {
    Ghosts ghosts = new Ghosts(1_000);
    IntStream.range(0, 10_000).forEach(ghosts::add);
    assertThat(IntStream.range(0, 10_000).filter(ghosts::remove).count()).isEqualTo(1_000);
  }

  @Test
  void add_ofAsManyAsAllowed_keepsMostOfThem() {
    Ghosts ghosts = new Ghosts(1_000);
    IntStream.range(0, 1_000).forEach(ghosts::add);
    assertThat(IntStream.range(0, 1_000).filter(ghosts::remove).count()).isGreaterThan(800);
  }
}
