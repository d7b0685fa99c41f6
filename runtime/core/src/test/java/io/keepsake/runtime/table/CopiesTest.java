package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void deep_arraysOfAllTypes_shareNoArray() {
    Object[] original = {
      new int[] {1},
      new long[] {2},
      new double[] {3},
      new float[] {4},
      new byte[] {5},
      new char[] {'6'},
      new short[] {7},
      new boolean[] {true},
      new String[][] {{"8"}, null},
      "9",
      null,
    };
    Object[] copy = Copies.deep(original);
    assertThat(Arrays.deepEquals(copy, original)).isTrue();
    for (int i = 0; i < 9; i++) {
      assertThat(copy[i]).isNotSameAs(original[i]).hasSameClassAs(original[i]);
    }
    assertThat(((String[][]) copy[8])[0]).isNotSameAs(((String[][]) original[8])[0]);
  }

  @Test
  void deep_typedArray_keepsItsType() {
    int[][] copy = Copies.deep(new int[][] {{1, 2}, {}});
    assertThat(copy).isDeepEqualTo(new int[][] {{1, 2}, {}});
    assertThat(Copies.<String>deep(null)).isNull();
  }

  @Test
  void list_copy_isMutableAndApart() {
    List<Integer> original = Arrays.asList(1, null);
    List<Integer> copy = Copies.list(original);
    copy.add(3);
    assertThat(original).containsExactly(1, null);
  }

  @Test
  void setAndMap_sorted_keepTheirComparator() {
    SortedSet<Integer> set = new TreeSet<>(Comparator.<Integer>reverseOrder());
    set.addAll(List.of(1, 2, 3));
    assertThat(Copies.set((Set<Integer>) set))
        .containsExactly(3, 2, 1)
        .isInstanceOf(SortedSet.class);
    assertThat(Copies.sortedSet(set)).containsExactly(3, 2, 1).isNotSameAs(set);
    SortedMap<Integer, String> map = new TreeMap<>(Comparator.<Integer>reverseOrder());
    map.putAll(Map.of(1, "a", 2, "b"));
    assertThat(Copies.map((Map<Integer, String>) map).keySet()).containsExactly(2, 1);
    assertThat(Copies.sortedMap(map).keySet()).containsExactly(2, 1);
  }

  @Test
  void setAndMap_unsorted_keepTheirOrder() {
    Set<Integer> set = Copies.set(Set.of(1));
    set.add(2);
    assertThat(set).containsExactly(1, 2);
    Map<Integer, Integer> map = Copies.map(Map.of(1, 1));
    map.put(2, 2);
    assertThat(map.keySet()).containsExactly(1, 2);
  }

  @Test
  void collection_anyKind_isCopiedAsSetOrList() {
    assertThat(Copies.collection((Collection<Integer>) Set.of(1))).isInstanceOf(Set.class);
    assertThat(Copies.collection(new ArrayDeque<>(List.of(2, 1))))
        .containsExactly(2, 1)
        .isInstanceOf(List.class);
  }

  @Test
  void copies_null_isNull() {
    assertThat(Copies.<Integer>list(null)).isNull();
    assertThat(Copies.<Integer>set(null)).isNull();
    assertThat(Copies.<Integer, Integer>map(null)).isNull();
    assertThat(Copies.<Integer>sortedSet(null)).isNull();
    assertThat(Copies.<Integer, Integer>sortedMap(null)).isNull();
    assertThat(Copies.<Integer>collection(null)).isNull();
  }
}
