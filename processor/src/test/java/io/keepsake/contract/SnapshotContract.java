package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Keyed;
import io.keepsake.runtime.CachedEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller does to an argument or to an answer after the call changes nothing that is stored. */
abstract class SnapshotContract extends Contract {
  private @Nullable Keyed keyed;

  SnapshotContract(Kit kit) {
    super(kit);
  }

  @BeforeEach
  void setUp() {
    keyed = kit.keyed(memos().build());
  }

  @Test
  void list_changedAfterTheCall() {
    List<String> list = new ArrayList<>(List.of("a"));
    String before = keyed.list(list);
    list.add("b");
    String after = keyed.list(list);
    assertThat(after).startsWith("list[[a, b]]").isNotEqualTo(before);
    assertThat(keyed.list(List.of("a"))).isEqualTo(before);
    assertThat(keyed.list(List.of("a", "b"))).isEqualTo(after);
    list.set(0, "x");
    assertThat(keyed.list(List.of("a", "b"))).isEqualTo(after);
  }

  @Test
  void nestedList_changedInsideAfterTheCall() {
    List<String> inner = new ArrayList<>(List.of("a"));
    List<List<String>> outer = new ArrayList<>(List.of(inner));
    String before = keyed.nestedList(outer);
    inner.add("b");
    assertThat(keyed.nestedList(outer)).isNotEqualTo(before);
    assertThat(keyed.nestedList(List.of(List.of("a")))).isEqualTo(before);
  }

  @Test
  void array_changedAfterTheCall() {
    int[] array = {1, 2};
    String before = keyed.array(array);
    array[0] = 9;
    assertThat(keyed.array(array)).startsWith("array[[9, 2]]").isNotEqualTo(before);
    assertThat(keyed.array(new int[] {1, 2})).isEqualTo(before);
  }

  @Test
  void nestedArray_changedInsideAfterTheCall() {
    int[][] array = {{1}, {2}};
    String before = keyed.nestedArray(array);
    array[1][0] = 9;
    assertThat(keyed.nestedArray(array)).isNotEqualTo(before);
    assertThat(keyed.nestedArray(new int[][] {{1}, {2}})).isEqualTo(before);
  }

  @Test
  void varargs_changedAfterTheCall() {
    String[] array = {"a", "b"};
    String before = keyed.strings(array);
    array[0] = "x";
    assertThat(keyed.strings(array)).isNotEqualTo(before);
    assertThat(keyed.strings("a", "b")).isEqualTo(before);
  }

  @Test
  void mapAndSet_changedAfterTheCall() {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    String mapBefore = keyed.map(map);
    map.put("a", 2);
    assertThat(keyed.map(map)).isNotEqualTo(mapBefore);
    assertThat(keyed.map(Map.of("a", 1))).isEqualTo(mapBefore);
    Set<String> set = new HashSet<>(Set.of("a"));
    String setBefore = keyed.set(set);
    set.add("b");
    assertThat(keyed.set(set)).isNotEqualTo(setBefore);
    assertThat(keyed.set(Set.of("a"))).isEqualTo(setBefore);
  }

  @Test
  void collection_changedAfterTheCall() {
    Deque<String> deque = new ArrayDeque<>(List.of("a"));
    String before = keyed.collection(deque);
    deque.add("b");
    assertThat(keyed.collection(deque)).isNotEqualTo(before);
    assertThat(keyed.collection(new ArrayDeque<>(List.of("a")))).isEqualTo(before);
  }

  @Test
  void date_changedAfterTheCall() {
    Date date = new Date(1);
    String before = keyed.date(date);
    date.setTime(2);
    assertThat(keyed.date(date)).isNotEqualTo(before);
    assertThat(keyed.date(new Date(1))).isEqualTo(before);
  }

  // ---- answers, with copy = true

  @Test
  void array_changedByACaller_isCopied() throws Exception {
    Subject subject = subject(key -> new int[] {1, 2});
    int[] first = subject.array("a");
    first[0] = 9;
    int[] second = subject.array("a");
    assertThat(second).containsExactly(1, 2);
    second[1] = 9;
    assertThat(subject.array("a")).containsExactly(1, 2);
    assertThat(computations).hasValue(1);
  }

  @Test
  void array_changedByTheMethodThatComputedIt_isCopied() throws Exception {
    int[] own = {1, 2};
    Subject subject = subject(key -> own);
    subject.array("a");
    own[0] = 9;
    assertThat(subject.array("a")).containsExactly(1, 2);
  }

  @Test
  void array_changedByUsersOfTheHandle_isCopied() throws Exception {
    Subject subject = subject(key -> new int[] {1, 2});
    int[] put = {3, 4};
    subject.arrayHandle().put("a", put);
    put[0] = 9;
    subject.arrayHandle().peek("a").value()[0] = 9;
    for (CachedEntry<int[]> entry : subject.arrayHandle().entries()) {
      entry.value()[0] = 9;
    }
    assertThat(subject.array("a")).containsExactly(3, 4);
    subject.arrayHandle().refresh("a")[0] = 9;
    assertThat(subject.array("a")).containsExactly(1, 2);
    assertThat(subject.arrayHandle().take("a").value()).containsExactly(1, 2);
  }

  @Test
  void list_changedByACaller_isCopied() throws Exception {
    Subject subject = subject(key -> List.of("x"));
    subject.list("a").add("y");
    subject.list("a").clear();
    assertThat(subject.list("a")).containsExactly("x");
    List<String> put = new ArrayList<>(List.of("z"));
    subject.listHandle().put("b", put);
    put.clear();
    subject.listHandle().peek("b").value().clear();
    assertThat(subject.list("b")).containsExactly("z");
    assertThat(computations).hasValue(1);
  }
}
