package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store has failed to remove is removed before it is looked up; two calls may have one key. */
class DoubtsTest {
  private final Doubts<String> doubts = new Doubts<>(String::equals);
  private final List<String> removed = new ArrayList<>();

  private void fail(Object key, String call) {
    assertThatThrownBy(() -> doubts.put(key, call, false, () -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone");
  }

  private List<String> settled(Object key) throws Exception {
    removed.clear();
    doubts.settle(key, removed::add);
    return removed;
  }

  @Test
  void change_thatWorks_leavesNoDoubt() throws Exception {
    doubts.put(1, "a", false, () -> {});
    assertThat(settled(1)).isEmpty();
  }

  @Test
  void change_thatFails_isSettledOnce() throws Exception {
    fail(1, "a");
    fail(1, "a");
    assertThat(settled(2)).isEmpty();
    assertThat(settled(1)).containsExactly("a");
    assertThat(settled(1)).isEmpty();
  }

  @Test
  void removal_leavesDoubtsAsReplacingDoes() throws Exception {
    assertThatThrownBy(() -> doubts.remove(1, "a", call -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone");
    assertThat(settled(1)).containsExactly("a");
    fail(1, "a");
    assertThat(doubts.remove(1, "a", call -> true)).isTrue();
    assertThat(settled(1)).isEmpty();
    assertThat(doubts.remove(1, "a", call -> false)).isFalse();
  }

  @Test
  void whatIsNew_leavesNoDoubt() throws Exception {
    assertThatThrownBy(() -> doubts.put(1, "a", true, () -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone");
    assertThat(settled(1)).isEmpty();
  }

  @Test
  void settling_thatFails_isTriedAgain() throws Exception {
    fail(1, "a");
    assertThatThrownBy(() -> doubts.settle(1, call -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone");
    assertThat(settled(1)).containsExactly("a");
  }

  @Test
  void change_thatWorksLater_settlesItsOwnCallAlone() throws Exception {
    fail(1, "a");
    doubts.put(1, "b", false, () -> {});
    assertThat(settled(1)).containsExactly("a");
    fail(1, "a");
    fail(1, "b");
    doubts.put(1, "a", false, () -> {});
    assertThat(settled(1)).containsExactly("a", "b");
    fail(1, "a");
    doubts.put(1, "a", false, () -> {});
    assertThat(settled(1)).isEmpty();
  }

  @Test
  void doubt_thatComesWhileAnEarlierOneIsSettled_stays() throws Exception {
    fail(1, "a");
    doubts.settle(1, call -> {
      fail(1, "a");
      return true;
    });
    assertThat(settled(1)).containsExactly("a");
    fail(1, "a");
    doubts.put(1, "a", false, () -> fail(1, "a"));
    assertThat(settled(1)).containsExactly("a");
    fail(1, "a");
    doubts.clear(() -> fail(1, "a"));
    assertThat(settled(1)).containsExactly("a");
  }

  @Test
  void clear_settlesAll_unlessItFails() throws Exception {
    fail(1, "a");
    assertThatThrownBy(() -> doubts.clear(() -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone");
    assertThat(doubts.areSingle()).isFalse();
    doubts.clear(() -> {});
    assertThat(doubts.areSingle()).isTrue();
    assertThat(settled(1)).isEmpty();
  }

  @Test
  void clear_doesNotStandForOneThatWasBegunMeanwhile_andHasFailed() throws Exception {
    doubts.clear(() -> assertThatThrownBy(() -> doubts.clear(() -> {
          throw new IOException("gone");
        }))
        .hasMessage("gone"));
    assertThat(doubts.areSingle()).isFalse();
  }

  @Test
  void tooMany_areSettledTogether() throws Exception {
    for (int i = 0; i < Doubts.MOST; i++) {
      fail(i, "a");
    }
    assertThat(doubts.areSingle()).isTrue();
    fail(-1, "a");
    assertThat(doubts.areSingle()).isFalse();
    doubts.clear(() -> {});
    assertThat(doubts.areSingle()).isTrue();
    assertThat(settled(0)).isEmpty();
  }

  @Test
  void callsThatCannotBeCompared_areTwo() throws Exception {
    Doubts<String> broken = new Doubts<>((one, other) -> {
      throw new IllegalStateException("equals");
    });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> broken.put(1, "a", false, () -> {
            throw new IOException("gone");
          }))
          .hasMessage("gone");
    }
    broken.settle(1, removed::add);
    assertThat(removed).containsExactly("a", "a");
  }
}
