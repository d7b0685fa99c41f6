package io.keepsake.contract.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Backend;
import io.keepsake.contract.keys.Shelves.Subject;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that are made by a factory, and keys with parts of the instance. */
class KeyControlTest {
  private final List<String> log = new ArrayList<>();

  @TempDir
  Path directory;

  private Memos memos() {
    MemosBuilder builder = Memos.builder().clock(new VirtualClock()).store(new MemoryObjectStore());
    return builder.directory(directory).build();
  }

  private static boolean sharesInstances(Backend backend) {
    return backend == Backend.PERSISTENT || backend == Backend.FOLDER || backend == Backend.CUSTOM;
  }

  @ParameterizedTest
  @EnumSource
  void whatTheFactoryMakes_isTheKey(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      String first = a.shelf().quote("Ab", 2, "one");
      assertThat(a.shelf().quote("aB", 2, "two")).isEqualTo(first);
      assertThat(a.shelf().quote("ab", 3, "one")).isNotEqualTo(first);
      assertThat(log).containsExactly("[Ab, 2]", "[ab, 3]");
      assertThat(a.peekQuote().peek("AB", 2).value()).isEqualTo(first);
      assertThat(a.invalidateQuote().invalidate("AB", 2)).isTrue();
      assertThat(a.shelf().quote("ab", 2, "three")).isNotEqualTo(first);
      assertThat(log).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullOfAFactory_isAKeyLikeAnyOther(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      String first = a.shelf().quote("x", 0, "one");
      assertThat(a.shelf().quote("y", 0, "one")).isEqualTo(first);
      assertThat(a.peekQuote().peek("z", 0).value()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failureOfAFactory_reachesTheCaller_andNothingIsStored(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> a.shelf().quote("x", -1, "one"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("quantity -1");
      }
      assertThat(log).isEmpty();
      assertThat(memos.all()).allSatisfy(memo -> assertThat(memo.size()).isZero());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fieldsInTheKey_keepInstancesApart(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      Subject b = Shelves.subject(backend, memos, "b", log);
      Subject again = Shelves.subject(backend, memos, "a", log);
      String first = a.shelf().price("x");
      assertThat(b.shelf().price("x")).startsWith("[b, 1.0, x]");
      assertThat(a.shelf().price("x")).isEqualTo(first);
      assertThat(again.shelf().price("x").equals(first)).isEqualTo(sharesInstances(backend));
    }
  }

  @ParameterizedTest
  @EnumSource
  void fieldsInTheKey_areReadAtEachCall(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      String first = a.shelf().price("x");
      a.shelf().rate = 2;
      assertThat(a.shelf().price("x")).startsWith("[a, 2.0, x]");
      a.shelf().rate = 1;
      assertThat(a.shelf().price("x")).isEqualTo(first);
      assertThat(log).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void handles_takeTheFieldsFirst(Backend backend) {
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      String first = a.shelf().price("x");
      assertThat(a.peekPrice().peek("a", 1, "x").value()).isEqualTo(first);
      assertThat(a.peekPrice().peek("b", 1, "x").isPresent()).isFalse();
      assertThat(a.peekPrice().peek("a", 2, "x").isPresent()).isFalse();
      a.putPrice().put("a", 3, "x", "put");
      a.shelf().rate = 3;
      assertThat(a.shelf().price("x")).isEqualTo("put");
      String fresh = a.refreshPrice().apply("x");
      assertThat(fresh).startsWith("[a, 3.0, x]");
      assertThat(a.shelf().price("x")).isEqualTo(fresh);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void keptAnswers_areFoundByTheNextRun_ofTheSameFields(Backend backend) {
    String first;
    String quoted;
    try (Memos memos = memos()) {
      Subject a = Shelves.subject(backend, memos, "a", log);
      first = a.shelf().price("x");
      quoted = a.shelf().quote("Ab", 1, "one");
    }
    try (Memos memos = memos()) {
      assertThat(Shelves.subject(backend, memos, "b", log).shelf().price("x"))
          .startsWith("[b, 1.0, x]");
      Subject a = Shelves.subject(backend, memos, "a", log);
      assertThat(a.shelf().price("x")).isEqualTo(first);
      assertThat(a.shelf().quote("aB", 1, "two")).isEqualTo(quoted);
    }
  }

  @Test
  void instancesOfAClass_shareWhereTheirFieldsAreEqual() {
    try (Memos memos = memos()) {
      MemoizedTenants a = new MemoizedTenants(memos, "a");
      MemoizedTenants b = new MemoizedTenants(memos, "b");
      MemoizedTenants again = new MemoizedTenants(memos, "a");
      String first = a.name("x");
      assertThat(b.name("x")).startsWith("b:x#");
      assertThat(again.name("x")).isEqualTo(first);
      assertThat(b.nameMemo().peek("a", "x").value()).isEqualTo(first);
      assertThat(b.nameMemo().invalidate("a", "x")).isTrue();
      assertThat(a.name("x")).isNotEqualTo(first);
    }
  }
}
