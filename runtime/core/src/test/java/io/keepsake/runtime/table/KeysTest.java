package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void snapshot_list_staysWhatItWas() {
    List<Object> list = new ArrayList<>(Arrays.asList("a", null, 3));
    List<?> snapshot = Keys.snapshot(list);
    assertThat(snapshot).isEqualTo(list);
    list.add("b");
    assertThat(snapshot).isEqualTo(Arrays.asList("a", null, 3));
  }

  @Test
  void snapshot_nested_isDeep() {
    List<Object> inner = new ArrayList<>(List.of(1));
    Set<Object> innerSet = new HashSet<>(Set.of(2));
    Map<Object, Object> innerMap = new HashMap<>(Map.of("k", inner));
    List<Object> outer = List.of(inner, innerSet, innerMap);
    List<?> snapshot = Keys.snapshot(outer);
    assertThat(snapshot).isEqualTo(outer).hasSameHashCodeAs(outer);
    inner.add(9);
    innerSet.add(9);
    innerMap.put("l", 9);
    assertThat(snapshot).isEqualTo(List.of(List.of(1), Set.of(2), Map.of("k", List.of(1))));
  }

  /** As arrays: it is the same one when it holds something else. */
  @Test
  void own_ofAQueue_isEqualToNoQueue() {
    Queue<Object> queue = new ArrayDeque<>(List.of(1));
    Object kept = Keys.<Object>own(queue);
    assertThat(Keys.areEqual(kept, queue)).isFalse();
    assertThat((Object) Keys.snapshot(List.of(queue))).isNotEqualTo(List.of(queue));
    queue.add(2);
    assertThat((Collection<?>) kept).isEqualTo(kept).hasToString("[1]");
    assertThat(Keys.areEqual(kept, List.of(1))).isFalse();
  }

  /** They have no equality either, and change with their map. */
  @Test
  void own_ofTheValuesOfAMap_isEqualToNoOthers() {
    Map<String, Integer> map = new HashMap<>(Map.of("k", 1));
    Object kept = Keys.<Object>own(map.values());
    map.put("k", 2);
    assertThat(Keys.areEqual(kept, map.values())).isFalse();
    assertThat(kept).hasToString("[1]");
  }

  /** An array that is changed is the same array, so that an old answer would be given. */
  @Test
  void snapshot_ofArrays_isEqualToNoListOfArrays() {
    int[] numbers = {1};
    Date day = new Date(5);
    List<Object> list = List.of(numbers, day, Map.of("k", numbers));
    List<?> snapshot = Keys.snapshot(list);
    assertThat((Object) snapshot).isNotEqualTo(list);
    numbers[0] = 2;
    day.setTime(6);
    assertThat(snapshot.get(0)).isEqualTo(new int[] {1});
    assertThat(snapshot.get(1)).isEqualTo(new Date(5));
    assertThat(((Map<?, ?>) snapshot.get(2)).get("k")).isEqualTo(new int[] {1});
  }

  @Test
  void snapshot_setAndMap_keepTheirEquality() {
    Set<String> set = new TreeSet<>(Set.of("b", "a"));
    assertThat((Object) Keys.snapshot(set)).isEqualTo(Set.of("a", "b")).hasSameHashCodeAs(set);
    Map<String, List<Integer>> map = Map.of("a", List.of(1), "b", List.of());
    assertThat((Object) Keys.snapshot(map)).isEqualTo(map).hasSameHashCodeAs(map);
  }

  @Test
  void snapshot_collectionOfNoKind_isReadInOrder() {
    Collection<Integer> deque = new ArrayDeque<>(List.of(3, 1, 2));
    assertThat((Object) Keys.snapshot(deque)).isEqualTo(List.of(3, 1, 2));
    Collection<Integer> set = new HashSet<>(Set.of(1));
    assertThat((Object) Keys.snapshot(set)).isEqualTo(Set.of(1));
  }

  @Test
  void snapshot_null_isNull() {
    assertThat(Keys.snapshot((List<?>) null)).isNull();
    assertThat((Object) Keys.snapshot((Set<?>) null)).isNull();
    assertThat((Object) Keys.snapshot((Map<?, ?>) null)).isNull();
    assertThat((Object) Keys.snapshot((Collection<?>) null)).isNull();
    assertThat((Object) Keys.sequence(null)).isNull();
  }

  @Test
  void sequence_iterable_getsAnEquality() {
    List<Integer> list = List.of(1, 2);
    Set<Integer> set = Set.of(1);
    assertThat((Object) Keys.sequence(list)).isSameAs(list);
    assertThat((Object) Keys.sequence(set)).isSameAs(set);
    assertThat((Object) Keys.sequence(new ArrayDeque<>(list))).isEqualTo(list);
    assertThat((Object) Keys.sequence(Collections.unmodifiableCollection(list))).isEqualTo(list);
  }

  @Test
  void spread_neighboursAndMultiples_fallOnDifferentSlots() {
    for (int step : new int[] {1, 2, 8, 1024, 65536}) {
      Set<Integer> slots = new HashSet<>();
      for (int i = 0; i < 1024; i++) {
        slots.add(Keys.spread(i * step) & 1023);
      }
      assertThat(slots).as("multiples of %d", step).hasSizeGreaterThan(500);
    }
  }

  @Test
  @SuppressWarnings("JavaUtilDate")
  void own_staysWhatItWas() {
    int[] inner = {1};
    List<Integer> list = new ArrayList<>(List.of(1));
    Date date = new Date(5);
    Calendar calendar = new GregorianCalendar();
    BitSet bits = new BitSet();
    Object[] array = {inner, list, date, calendar, bits, null, "text"};
    Object[] copy = Keys.own(array);
    assertThat(Keys.areEqual(copy, array)).isTrue();
    assertThat(Keys.hash(copy)).isEqualTo(Keys.hash(array));
    inner[0] = 2;
    list.add(2);
    date.setTime(6);
    calendar.add(Calendar.DATE, 1);
    bits.set(1);
    for (int i = 0; i < 5; i++) {
      assertThat(Keys.areEqual(copy[i], array[i])).isFalse();
    }
    assertThat(copy[6]).isSameAs(array[6]);
  }

  @Test
  void own_ofWhatItDoesNotKnow_isTheSame() {
    Object unknown = new Object();
    assertThat(Keys.own(unknown)).isSameAs(unknown);
    assertThat(Keys.<Object>own(null)).isNull();
    assertThat(Keys.areEqual(null, unknown)).isFalse();
    assertThat(Keys.areEqual(unknown, null)).isFalse();
    assertThat(Keys.areEqual(null, null)).isTrue();
    assertThat(Keys.hash(null)).isZero();
  }

  @Test
  void own_ofAnArrayThatCanHoldNoSnapshot_keepsItsElements() {
    LinkedList<?>[] lists = {new LinkedList<>(List.of(1))};
    assertThat(Keys.own(lists)[0]).isSameAs(lists[0]);
  }
}
