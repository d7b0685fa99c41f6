package behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments are compared by content, as it was when they were passed. */
public class Keys {
  int calls;

  enum Level {
    LOW,
    HIGH
  }

  record Order(Long id, String note) {}

  @Memoize
  int sum(int... numbers) {
    return ++calls;
  }

  @Memoize
  int grid(String[][] cells, List<String> words) {
    return ++calls;
  }

  @Memoize
  int arrays(List<int[]> rows) {
    return ++calls;
  }

  @Memoize
  int deep(Map<String, List<Optional<int[]>>> values) {
    return ++calls;
  }

  @Memoize
  String wrapped(Optional<List<String>> words, Map.Entry<String, List<String>> entry) {
    calls++;
    return words + " " + entry;
  }

  @Memoize
  int any(Collection<Integer> numbers, Date day) {
    return ++calls;
  }

  @Memoize
  int order(@KeyBy("id") Order order, @KeyIgnore Object trace) {
    return ++calls;
  }

  @Memoize
  int level(Level level, Boolean flag) {
    return ++calls;
  }

  @Memoize
  <T> int anything(Object one, T other) {
    return ++calls;
  }

  @Memoize
  int all(Object... things) {
    return ++calls;
  }

  /** What may be an array or a collection is copied and compared if it is one. */
  private static void anything() {
    MemoizedKeys keys = new MemoizedKeys();
    int[] array = {1};
    List<String> list = new ArrayList<>(List.of("a"));
    assertThat(keys.anything(array, list)).isOne();
    assertThat(keys.anything(new int[] {1}, List.of("a"))).isOne();
    array[0] = 2;
    assertThat(keys.anything(array, list)).isEqualTo(2);
    list.add("b");
    assertThat(keys.anything(array, list)).isEqualTo(3);
    assertThat(keys.anything(new int[] {1}, List.of("a"))).isOne();
    assertThat(keys.anythingMemo().invalidate(new int[] {2}, List.of("a", "b"))).isTrue();
    assertThat(keys.anything(null, "x")).isEqualTo(keys.anything(null, "x")).isEqualTo(4);
    assertThat(keys.all(list, array)).isEqualTo(5);
    list.add("c");
    assertThat(keys.all(list, array)).isEqualTo(6);
    assertThat(keys.all(List.of("a", "b"), new int[] {2})).isEqualTo(5);
  }

  /** An array that was changed would be given the answer of what it was, if it were not copied. */
  private static void arraysInside() {
    MemoizedKeys keys = new MemoizedKeys();
    int[] array = {1};
    Set<Integer> answers = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      array[0] = i;
      answers.add(keys.arrays(List.of(array)));
      answers.add(keys.anything(List.of(array), Map.of("k", array)));
    }
    assertThat(answers).hasSize(6);
    assertThat(keys.arrays(List.of(new int[] {1}))).isEqualTo(keys.arrays(List.of(new int[] {1})));
    assertThat(keys.calls).isEqualTo(6);
    assertThat(keys.arraysMemo().invalidate(List.of(new int[] {1}))).isTrue();
    Map<String, List<Optional<int[]>>> deep = Map.of("k", List.of(Optional.of(new int[] {7})));
    int answer = keys.deep(deep);
    assertThat(keys.deep(Map.of("k", List.of(Optional.of(new int[] {7}))))).isEqualTo(answer);
    assertThat(keys.deep(Map.of("k", List.of(Optional.of(new int[] {8}))))).isNotEqualTo(answer);
    deep.get("k").get(0).get()[0] = 8;
    assertThat(keys.deep(Map.of("k", List.of(Optional.of(new int[] {7}))))).isEqualTo(answer);
  }

  /** "Aa" and "BB" have one hash. */
  private static void wrapped() {
    MemoizedKeys keys = new MemoizedKeys();
    List<String> words = new ArrayList<>(List.of("Aa"));
    String first = keys.wrapped(Optional.of(words), Map.entry("k", words));
    words.set(0, "BB");
    Optional<List<String>> other = Optional.of(List.of("BB"));
    assertThat(keys.wrapped(other, Map.entry("k", List.of("BB")))).isEqualTo("Optional[[BB]] k=[BB]");
    words.set(0, "Aa");
    assertThat(keys.wrapped(Optional.of(words), Map.entry("k", words))).isEqualTo(first);
    assertThat(keys.calls).isEqualTo(2);
  }

  public static void run() {
    wrapped();
    anything();
    arraysInside();
    MemoizedKeys keys = new MemoizedKeys();
    int[] numbers = {1, 2};
    assertThat(keys.sum(numbers)).isEqualTo(keys.sum(1, 2)).isOne();
    numbers[0] = 7;
    assertThat(keys.sum(1, 2)).isOne();
    assertThat(keys.sum(numbers)).isEqualTo(2);
    List<String> words = new ArrayList<>(List.of("a"));
    assertThat(keys.grid(new String[][] {{"x"}}, words)).isEqualTo(3);
    words.add("b");
    assertThat(keys.grid(new String[][] {{"x"}}, List.of("a"))).isEqualTo(3);
    assertThat(keys.any(new ArrayDeque<>(List.of(1)), new Date(5))).isEqualTo(4);
    assertThat(keys.any(List.of(1), new Date(5))).isEqualTo(4);
    assertThat(keys.any(null, null)).isEqualTo(5);
    assertThat(keys.order(new Order(1L, "a"), "x")).isEqualTo(6);
    assertThat(keys.order(new Order(1L, "b"), "y")).isEqualTo(6);
    assertThat(keys.order(null, null)).isEqualTo(keys.order(new Order(null, ""), "z")).isEqualTo(7);
    assertThat(keys.orderMemo().contains(new Order(1L, "c"))).isTrue();
    assertThat(keys.level(Level.LOW, null)).isEqualTo(keys.level(Level.LOW, null)).isEqualTo(8);
    assertThat(keys.level(null, null)).isNotEqualTo(keys.level(null, false));
    assertThat(keys.levelMemo().size()).isEqualTo(3);
    assertThat(keys.levelMemo().entries()).hasSize(3);
  }
}
