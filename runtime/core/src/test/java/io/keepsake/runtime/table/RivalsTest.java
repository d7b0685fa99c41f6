package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which renewal of a key stays; {@code RivalRefreshTest} has the rest, with all backends. */
class RivalsTest {
  private static final int HASH = 7;

  private final Rivals rivals = new Rivals();
  private final Entry old = new NumberEntry(1, HASH);

  private Entry begun(int number, Entry stale) {
    Entry fresh = new NumberEntry(number, HASH);
    rivals.begin(fresh, stale);
    return fresh;
  }

  @Test
  void rivals_takeThePlaceOfThoseThatBeganEarlier_andOfNoneThatBeganLater() {
    Entry first = begun(1, old);
    Entry second = begun(1, old);
    Entry third = begun(1, old);
    rivals.replaced(old, second);
    assertThat(rivals.stale(third, old)).isSameAs(second);
    assertThat(rivals.isOvertaken(third)).isFalse();
    assertThat(rivals.stale(first, old)).isSameAs(old);
    assertThat(rivals.isOvertaken(first)).isTrue();
    assertThat(rivals.overtaker(first)).isSameAs(second);
  }

  @Test
  void keysWithOneHash_areNoRivals() {
    Entry other = begun(2, new NumberEntry(2, HASH));
    Entry later = begun(1, old);
    Entry latest = begun(2, other);
    rivals.replaced(old, later);
    assertThat(rivals.stale(latest, other)).isSameAs(other);
    assertThat(rivals.overtaker(other).sameKey(other)).isFalse();
  }

  @Test
  void whatIsNoRenewal_doesNotMatter() {
    Entry renewal = begun(1, old);
    rivals.replaced(old, new NumberEntry(1, HASH));
    assertThat(rivals.stale(renewal, old)).isSameAs(old);
    assertThat(rivals.isOvertaken(renewal)).isFalse();
    assertThat(rivals.stale(new NumberEntry(1, HASH), old)).isSameAs(old);
  }
}
