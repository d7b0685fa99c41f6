package io.keepsake.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuesTest {
  @Test
  void newQueues_areEmpty() {
    Queues<String> queues = new Queues<>();
    assertThat(queues.first(Queues.PROBATION)).isEqualTo(Queues.NOWHERE);
    assertThat(queues.first(Queues.PROTECTED)).isEqualTo(Queues.NOWHERE);
    assertThat(queues.size(Queues.PROBATION)).isZero();
    assertThat(queues.size(Queues.PROTECTED)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 2, 15, 16, Integer.MAX_VALUE})
  void member_ofNobodysPlace_isNull(int place) {
    assertThat(new Queues<String>().member(place)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000})
  void operationsAtRandom_doWhatListsDo(int most) {
    long seed = System.nanoTime();
    System.out.println("QueuesTest " + most + ": seed " + seed);
    Random random = new Random(seed);
    List<List<Integer>> model = List.of(new ArrayList<>(), new ArrayList<>());
    Map<Integer, Integer> places = new HashMap<>();
    Queues<Integer> queues = new Queues<>();
    for (int step = 0; step < 20_000; step++) {
      int queue = random.nextInt(2);
      int member = random.nextInt(most);
      Integer place = places.get(member);
      if (place == null) {
        places.put(member, queues.add(member, queue));
        model.get(queue).add(member);
      } else if (random.nextBoolean()) {
        queues.moveToEnd(place, queue);
        model.forEach(list -> list.remove((Object) member));
        model.get(queue).add(member);
      } else {
        queues.remove(place);
        places.remove(member);
        model.forEach(list -> list.remove((Object) member));
        assertThat(queues.member(place)).as("seed %d, step %d", seed, step).isNull();
      }
      check(queues, model, "seed " + seed + ", step " + step);
    }
    places.forEach((member, place) -> assertThat(queues.member(place)).isEqualTo(member));
    drain(queues, model, seed);
  }

  private static void check(Queues<Integer> queues, List<List<Integer>> model, String where) {
    for (int queue = 0; queue < 2; queue++) {
      List<Integer> expected = model.get(queue);
      assertThat(queues.size(queue)).as(where).isEqualTo(expected.size());
      assertThat(queues.member(queues.first(queue)))
          .as(where)
          .isEqualTo(expected.isEmpty() ? null : expected.get(0));
    }
  }

  private static void drain(Queues<Integer> queues, List<List<Integer>> model, long seed) {
    for (int queue = 0; queue < 2; queue++) {
      List<Integer> order = new ArrayList<>();
      while (queues.size(queue) > 0) {
        int place = queues.first(queue);
        order.add(queues.member(place));
        queues.remove(place);
      }
      assertThat(order).as("seed %d", seed).isEqualTo(model.get(queue));
    }
  }
}
