package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import org.junit.jupiter.api.Test;

/** Who leaves when there are too many; for backends where nothing is behind the memory. */
abstract class EvictionContract extends Contract {
  EvictionContract(Kit kit) {
    super(kit);
  }

  private Subject three() {
    return subject("number.capacity", 3, key -> (long) (Integer) key);
  }

  @Test
  void capacityOne_works() {
    Subject subject = subject("number.capacity", 1, key -> (long) (Integer) key);
    for (int i = 0; i < 10; i++) {
      assertThat(subject.number(i)).isEqualTo(i);
      assertThat(subject.number(i)).isEqualTo(i);
      assertThat(subject.numberHandle().size()).isEqualTo(1);
      assertThat(subject.numberHandle().entries()).hasSize(1);
    }
    assertThat(subject.numberHandle().stats().calls()).isEqualTo(20);
    assertThat(subject.numberHandle().stats().evictions())
        .isEqualTo(subject.numberHandle().stats().misses() - 1);
    assertThat(subject.numberHandle().invalidate((Integer)
            subject.numberHandle().entries().get(0).arguments().get(0)))
        .isTrue();
    assertThat(subject.numberHandle().size()).isZero();
    assertThat(subject.number(0)).isZero();
    assertThat(subject.numberHandle().contains(0)).isTrue();
  }

  @Test
  void overwrite_protectsAnEntry() {
    Subject subject = three();
    Handle<Integer, Long> handle = subject.numberHandle();
    handle.put(1, 1L);
    handle.put(2, 2L);
    handle.put(3, 3L);
    handle.put(1, 10L);
    handle.put(4, 4L);
    assertThat(handle.peek(1).orElse(-1L)).isEqualTo(10L);
    assertThat(handle.size()).isEqualTo(3);
  }

  @Test
  void hit_protectsAnEntry() {
    Subject subject = three();
    Handle<Integer, Long> handle = subject.numberHandle();
    subject.number(1);
    subject.number(2);
    subject.number(3);
    subject.number(1);
    subject.number(4);
    assertThat(handle.contains(1)).isEqualTo(kit.hitsProtect());
    assertThat(handle.size()).isEqualTo(3);
    assertThat(handle.stats().evictions()).isEqualTo(1);
  }

  @Test
  void hitOnAnAnswerThatWasPut_protectsIt() {
    Subject subject = three();
    Handle<Integer, Long> handle = subject.numberHandle();
    handle.put(1, 1L);
    handle.put(2, 2L);
    handle.put(3, 3L);
    subject.number(1);
    handle.put(4, 4L);
    assertThat(handle.contains(1)).isEqualTo(kit.hitsProtect());
  }

  @Test
  void peekContainsAndEntries_protectNothing() {
    Subject asked = three();
    Subject silent = three();
    for (Subject subject : new Subject[] {asked, silent}) {
      for (int i = 1; i <= 3; i++) {
        subject.number(i);
      }
      if (subject == asked) {
        for (int i = 0; i < 5; i++) {
          subject.numberHandle().peek(1);
          subject.numberHandle().contains(1);
          subject.numberHandle().entries();
        }
      }
      subject.number(4);
      subject.number(5);
    }
    for (int i = 1; i <= 5; i++) {
      assertThat(asked.numberHandle().contains(i))
          .isEqualTo(silent.numberHandle().contains(i));
    }
  }

  @Test
  void invalidated_makesRoom() {
    Subject subject = three();
    for (int i = 1; i <= 3; i++) {
      subject.number(i);
    }
    subject.numberHandle().invalidate(2);
    subject.number(4);
    assertThat(subject.numberHandle().stats().evictions()).isZero();
    assertThat(subject.numberHandle().contains(1)).isTrue();
    assertThat(subject.numberHandle().contains(3)).isTrue();
    assertThat(subject.numberHandle().contains(4)).isTrue();
  }

  @Test
  void computationThatFails_evictsNobody() {
    Subject subject = subject("number.capacity", 3, key -> {
      if ((Integer) key < 0) {
        throw new IllegalArgumentException("below zero");
      }
      return (long) (Integer) key;
    });
    for (int i = 1; i <= 3; i++) {
      subject.number(i);
    }
    for (int i = 1; i <= 10; i++) {
      int bad = -i;
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> subject.number(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(subject.numberHandle().size()).isEqualTo(3);
    assertThat(subject.numberHandle().stats().evictions()).isZero();
  }
}
