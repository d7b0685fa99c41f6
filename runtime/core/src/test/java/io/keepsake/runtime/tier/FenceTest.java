package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a removal of a group of keys fences: these keys, and no others. */
class FenceTest {
  private final Fence fence = new Fence();
  private final Predicate<Object> evens = key -> (Integer) key % 2 == 0;

  @Test
  void saves_announcedBeforeAndDuringIt_areFencedIfTheyAreMeant() {
    Save evenBefore = fence.beginSave(2);
    Save oddBefore = fence.beginSave(3);
    fence.beginRemovalOf(evens);
    Save evenDuring = fence.beginSave(4);
    Save oddDuring = fence.beginSave(5);
    fence.endRemovalOf(evens);
    Save evenAfter = fence.beginSave(6);

    assertThat(evenBefore.isFenced()).isTrue();
    assertThat(evenDuring.isFenced()).isTrue();
    assertThat(oddBefore.isFenced()).isFalse();
    assertThat(oddDuring.isFenced()).isFalse();
    assertThat(evenAfter.isFenced()).isFalse();
    assertThat(fence.isInDoubt(2)).isTrue();
    assertThat(fence.isInDoubt(3)).isFalse();
  }

  @Test
  void twoOfThem_bothHaveToEnd() {
    Predicate<Object> all = key -> true;
    fence.beginRemovalOf(evens);
    fence.beginRemovalOf(all);
    fence.endRemovalOf(evens);
    assertThat(fence.beginSave(3).isFenced()).isTrue();
    fence.endRemovalOf(all);
    assertThat(fence.beginSave(5).isFenced()).isFalse();
  }

  @Test
  void changes_areThoseOfItsKeys() {
    long before = fence.now();
    fence.beginRemovalOf(evens);
    fence.endRemovalOf(evens);
    assertThat(fence.isChanged(2, before)).isTrue();
    assertThat(fence.isChanged(3, before)).isFalse();
    assertThat(fence.hasForgotten(before)).isFalse();
    assertThat(fence.isChanged(2, fence.now())).isFalse();
  }

  @Test
  void soManyThatSomeAreForgotten_saysSo() {
    long before = fence.now();
    for (int i = 0; i < 100; i++) {
      Predicate<Object> none = key -> false;
      fence.beginRemovalOf(none);
      fence.endRemovalOf(none);
    }
    assertThat(fence.hasForgotten(before)).isTrue();
    assertThat(fence.hasForgotten(fence.now() - 1)).isFalse();
  }
}
