package io.keepsake.contract.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.keepsake.Backend;
import io.keepsake.contract.batch.Stocks.Subject;
import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one thread sees of a call for many answers. */
class BatchCallTest extends BatchTest {

  @ParameterizedTest
  @EnumSource
  void whatIsMissing_isComputedByOneCall_inTheOrderOfTheCaller(Backend backend) throws Exception {
    Subject subject = subject(backend);
    subject.stock().quote("b");
    Map<String, String> answers = subject.stock().quotes(List.of("c", "b", "a", "c"));
    assertThat(script.log).containsExactly("b", "[c, a]");
    assertThat(answers).containsExactly(entry("c", "c#2"), entry("b", "b#1"), entry("a", "a#3"));
    assertThat(subject.stock().quote("a")).isEqualTo("a#3");
    assertThat(subject.handle().peek("c").value()).isEqualTo("c#2");
    MemoStats stats = subject.handle().stats();
    assertThat(stats.hits()).isEqualTo(2);
    assertThat(stats.misses()).isEqualTo(3);
    assertThat(stats.computations()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStored_needsNoCall_andTheMapIsTheCallers(Backend backend) throws Exception {
    Subject subject = subject(backend);
    subject.handle().put("a", "put");
    Map<String, String> answers = subject.stock().quotes(Set.of("a"));
    answers.put("a", "changed");
    answers.put("b", "added");
    assertThat(subject.stock().quotes(List.of("a"))).containsExactly(entry("a", "put"));
    assertThat(subject.stock().quotes(List.of())).isEmpty();
    assertThat(script.log).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nullCollection_isPassedOn(Backend backend) throws Exception {
    assertThat(subject(backend).stock().quotes(null)).isEmpty();
    assertThat(script.log).containsExactly("null");
  }

  @ParameterizedTest
  @EnumSource
  void keyWithoutAnswer_isNotThere_andNotStored(Backend backend) throws Exception {
    Subject subject = subject(backend);
    assertThat(subject.stock().quotes(List.of("no a", "b"))).containsExactly(entry("b", "b#1"));
    assertThat(subject.handle().contains("no a")).isFalse();
    assertThat(subject.handle().size()).isEqualTo(1);
    assertThat(subject.stock().quotes(List.of("b", "no a"))).containsExactly(entry("b", "b#1"));
    assertThat(subject.stock().quote("no a")).isEqualTo("no a#2");
    assertThat(subject.stock().quotes(List.of("no a"))).containsExactly(entry("no a", "no a#2"));
    assertThat(script.log).containsExactly("[no a, b]", "[no a]", "no a");
  }

  @ParameterizedTest
  @EnumSource
  void answersNobodyAskedFor_areIgnored_andNullMeansNone(Backend backend) throws Exception {
    Map<String, String> given = new TreeMap<>(Map.of("a", "1", "z", "26"));
    Subject subject = Stocks.subject(backend, memos(), new Answering(given));
    assertThat(subject.stock().quotes(List.of("a"))).containsExactly(entry("a", "1"));
    assertThat(subject.handle().contains("z")).isFalse();
    assertThat(subject.handle().size()).isEqualTo(1);
    Subject none = Stocks.subject(backend, memos(), new Answering(null));
    assertThat(none.stock().quotes(List.of("b"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void null_isAKeyAndAnAnswerLikeAnyOther(Backend backend) throws Exception {
    Subject subject = subject(backend);
    assertThat(subject.stock().quotes(Arrays.asList("a", null)))
        .containsExactly(entry("a", "a#1"), entry(null, "null#2"));
    assertThat(subject.stock().quote(null)).isEqualTo("null#2");
    Map<String, String> given = new HashMap<>();
    given.put("x", null);
    Subject nulls = Stocks.subject(backend, memos(), new Answering(given));
    assertThat(nulls.stock().quotes(List.of("x"))).containsExactly(entry("x", null));
    assertThat(nulls.handle().peek("x").isPresent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void mapThatRefusesNull_hasNothingForIt(Backend backend) throws Exception {
    Subject subject = Stocks.subject(backend, memos(), new Answering(Map.of("y", "1")));
    assertThat(subject.stock().quotes(Arrays.asList(null, "y"))).containsExactly(entry("y", "1"));
  }

  @ParameterizedTest
  @EnumSource
  void failure_reachesTheCaller_andNothingIsStored(Backend backend) throws Exception {
    Subject subject = subject(backend);
    subject.stock().quote("a");
    IOException failure = new IOException("not now");
    script.before(asked -> {
      throw failure;
    });
    assertThatThrownBy(() -> subject.stock().quotes(List.of("a", "b", "c"))).isSameAs(failure);
    script.before(asked -> {});
    assertThat(subject.stock().quotes(List.of("c", "a")))
        .containsExactly(entry("c", "c#2"), entry("a", "a#1"));
    assertThat(script.log).containsExactly("a", "[b, c]", "[c]");
    assertThat(subject.handle().stats().failures()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void failureOfTheMap_endsWhatIsNotPublished(Backend backend) throws Exception {
    Map<String, String> broken = new TreeMap<>(Map.of("a", "1")) {
      @Override
      public String get(Object key) {
        if (key.equals("b")) {
          throw new IllegalStateException("b");
        }
        return super.get(key);
      }

      @Override
      public boolean containsKey(Object key) {
        return true;
      }
    };
    Subject subject = Stocks.subject(backend, memos(), new Answering(broken));
    assertThatThrownBy(() -> subject.stock().quotes(List.of("a", "b", "c")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(subject.handle().peek("a").value()).isEqualTo("1");
    assertThat(subject.handle().contains("c")).isFalse();
    assertThat(subject.stock().quote("b")).isEqualTo("one");
  }

  @ParameterizedTest
  @EnumSource
  void whatExpires_isComputedAgain(Backend backend) throws Exception {
    Subject subject = subject(backend);
    subject.stock().quotes(List.of("a"));
    clock.advance(Duration.ofMinutes(40));
    subject.stock().quotes(List.of("a", "b"));
    clock.advance(Duration.ofMinutes(40));
    assertThat(subject.stock().quotes(List.of("a", "b")))
        .containsExactly(entry("a", "a#3"), entry("b", "b#2"));
    assertThat(script.log).containsExactly("[a]", "[b]", "[a]");
  }

  @ParameterizedTest
  @EnumSource
  void sameKeyInTheSameThread_isACycle_andGivesTheOthersUp(Backend backend) throws Exception {
    Subject subject = subject(backend);
    script.before(asked -> {
      if (asked.equals("a")) {
        subject.stock().quotes(List.of("b", "a", "c"));
      }
    });
    assertThatThrownBy(() -> subject.stock().quote("a"))
        .isInstanceOf(MemoCycleException.class)
        .hasMessageContaining("quote(");
    script.before(asked -> {
      if (asked.equals("[x, y]")) {
        subject.stock().quote("y");
      }
    });
    assertThatThrownBy(() -> subject.stock().quotes(List.of("x", "y")))
        .isInstanceOf(MemoCycleException.class);
    script.before(asked -> {});
    assertThat(subject.stock().quotes(List.of("a", "b", "c", "x", "y"))).hasSize(5);
    assertThat(script.log).containsExactly("a", "[x, y]", "[a, b, c, x, y]");
  }

  @ParameterizedTest
  @EnumSource
  void otherKeysInTheSameThread_areFine(Backend backend) throws Exception {
    Subject subject = subject(backend);
    script.before(asked -> {
      if (asked.equals("[a, b]")) {
        subject.stock().quotes(List.of("c", "d"));
        subject.stock().quote("e");
      }
    });
    subject.stock().quotes(List.of("a", "b"));
    subject.stock().quotes(List.of("a", "b", "c", "d", "e"));
    assertThat(script.log).containsExactly("[a, b]", "[c, d]", "e");
  }

  @ParameterizedTest
  @EnumSource
  void blocks_holdForAllKeys(Backend backend) throws Exception {
    Memos memos = memos();
    Subject subject = Stocks.subject(backend, memos, script);
    subject.stock().quote("a");
    List<String> both = List.of("a", "b");
    assertThat(memos.bypass(() -> subject.stock().quotes(both)))
        .containsExactly(entry("a", "a#2"), entry("b", "b#3"));
    assertThat(memos.readOnly(() -> subject.stock().quotes(both)))
        .containsExactly(entry("a", "a#1"), entry("b", "b#4"));
    assertThat(subject.handle().contains("b")).isFalse();
    Map<String, String> fresh = memos.refreshing(() -> {
      subject.stock().quotes(both);
      return subject.stock().quotes(both);
    });
    assertThat(fresh).containsExactly(entry("a", "a#5"), entry("b", "b#6"));
    assertThat(subject.stock().quotes(both)).isEqualTo(fresh);
    assertThat(script.log).containsExactly("a", "[a, b]", "[b]", "[a, b]");
  }

  @ParameterizedTest
  @EnumSource
  void renewedKeyWithoutAnswer_leaves(Backend backend) throws Exception {
    Memos memos = memos();
    Subject subject = Stocks.subject(backend, memos, script);
    subject.handle().put("no a", "old");
    assertThat(memos.refreshing(() -> subject.stock().quotes(List.of("no a")))).isEmpty();
    assertThat(subject.handle().contains("no a")).isFalse();
    assertThat(subject.stock().quotes(List.of("no a"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void closed_computes(Backend backend) throws Exception {
    Memos memos = memos();
    Subject subject = Stocks.subject(backend, memos, script);
    subject.stock().quotes(List.of("a"));
    memos.close();
    assertThat(subject.stock().quotes(List.of("a", "b")))
        .containsExactly(entry("a", "a#2"), entry("b", "b#3"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void whatWasComputedTogether_isFoundByTheNextRun(Backend backend) throws Exception {
    try (Memos memos = memos()) {
      Stocks.subject(backend, memos, script).stock().quotes(List.of("a", "b"));
    }
    assertThat(subject(backend).stock().quotes(List.of("b", "c", "a")))
        .containsExactly(entry("b", "b#2"), entry("c", "c#3"), entry("a", "a#1"));
  }

  /** Gives one map, whatever it is asked for. */
  private record Answering(@Nullable Map<String, String> answers) implements Stock.Source {
    @Override
    public String one(@Nullable String sku) {
      return "one";
    }

    @Override
    public @Nullable Map<String, String> many(@Nullable Collection<String> skus) {
      return answers;
    }
  }
}
