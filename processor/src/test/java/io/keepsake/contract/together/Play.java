package io.keepsake.contract.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.together.Expected.Flight;
import io.keepsake.contract.together.Expected.Kept;
import io.keepsake.contract.together.Expected.Mode;
import io.keepsake.contract.together.Key.Method;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One run: operations by chance, each done to the caches and to the model, and compared. */
final class Play {
  private static final List<String> GROUPS = List.of("a", "b");
  private static final int NUMBERS = 2;
  private static final int DEEPEST = 3;

  private final Random random;
  private final Memos memos;
  private final VirtualClock clock;
  private final Kit kit;
  private final Expected expected = new Expected();
  private final Deque<String> told = new ArrayDeque<>();

  private Mode mode = Mode.PLAIN;
  private int depth;
  private int renewals;
  private int computed;

  /** The flight whose computation the method has to begin next; null if it must not be called. */
  private @Nullable Flight awaited;

  /** What is played with; its methods call {@link #compute}. */
  Warehouse warehouse = null;

  Play(Random random, Memos memos, VirtualClock clock, Kit kit) {
    this.random = random;
    this.memos = memos;
    this.clock = clock;
    this.kit = kit;
  }

  /** The last operations. */
  String told() {
    return String.join("; ", told);
  }

  private void tell(String what) {
    told.add("  ".repeat(depth) + what);
    if (told.size() > 40) {
      told.remove();
    }
  }

  // ---- operations

  /** Does something, and looks at everything. */
  void step() {
    operate();
    for (Key key : keys()) {
      boolean isThere = expected.hasValue(key, clock.nanos());
      Handle<Key, @Nullable String> handle = warehouse.handle(key.method());
      assertThat(handle.contains(key)).as("%s", key).isEqualTo(isThere);
      if (isThere) {
        assertThat(handle.peek(key).value())
            .as("%s", key)
            .isEqualTo(expected.live(key, clock.nanos()).value);
      }
    }
  }

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>(List.of(Key.report()));
    for (String group : GROUPS) {
      keys.add(Key.shelf(group));
      for (int number = 0; number < NUMBERS; number++) {
        keys.add(Key.stock(group, number));
      }
    }
    return keys;
  }

  private void operate() {
    Key key = keys().get(random.nextInt(keys().size()));
    Key stock = Key.stock(GROUPS.get(random.nextInt(GROUPS.size())), random.nextInt(NUMBERS));
    switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> call(key);
      case 8, 9, 10 -> pass();
      case 11 -> put(key);
      case 12 -> invalidate(key);
      case 13 -> take(key);
      case 14 -> refresh(stock);
      case 15 -> sell(stock);
      case 16 -> recall(stock.group());
      case 17 -> deliver(stock);
      case 18 -> revoke(stock);
      case 19 -> inBlock(random.nextBoolean() ? Mode.BYPASS : Mode.READ_ONLY, key);
      case 20 -> renewInBlock(stock);
      case 21 -> removeAll(key.method());
      case 22 -> reload(key.method());
      default -> removeEverything();
    }
  }

  private void pass() {
    long nanos = random.nextInt(4_000) * 1_000_000L;
    tell("pass " + nanos);
    clock.advanceNanos(nanos);
  }

  private void put(Key key) {
    String value =
        key.method() != Method.REPORT && random.nextInt(8) == 0 ? null : "put" + ++computed;
    tell("put " + key + " " + value);
    warehouse.handle(key.method()).put(key, value);
    expected.put(key, value, clock.nanos());
  }

  private void invalidate(Key key) {
    tell("invalidate " + key);
    boolean isThere = expected.live(key, clock.nanos()) != null;
    assertThat(warehouse.handle(key.method()).invalidate(key)).isEqualTo(isThere);
    expected.remove(key);
  }

  private void take(Key key) {
    tell("take " + key);
    Kept there = expected.hasValue(key, clock.nanos()) ? expected.live(key, clock.nanos()) : null;
    var taken = warehouse.handle(key.method()).take(key);
    assertThat(taken.isPresent()).isEqualTo(there != null);
    if (there != null) {
      assertThat(taken.value()).isEqualTo(there.value);
    }
    expected.remove(key);
  }

  private void sell(Key stock) {
    tell("sold " + stock);
    warehouse.sold(stock.group(), stock.number());
    expected.remove(stock);
  }

  private void recall(String group) {
    tell("recalled " + group);
    warehouse.recalled(group);
    for (int number = 0; number < NUMBERS; number++) {
      expected.remove(Key.stock(group, number));
    }
  }

  private void deliver(Key stock) {
    String value = "delivered" + ++computed;
    tell("delivered " + stock + " " + value);
    warehouse.delivered(stock.group(), stock.number(), value);
    expected.put(stock, value, clock.nanos());
  }

  private void revoke(Key stock) {
    if (renewals > 0) {
      return; // when an entry that was revoked leaves is nobody's business
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        tell("tag group:" + stock.group());
        memos.invalidateTag("group:" + stock.group());
        expected.revoke(Method.STOCK, key -> key.group().equals(stock.group()));
      }
      case 1 -> {
        tell("tag of " + stock);
        memos.invalidateTag("stock:" + stock.group() + stock.number());
        expected.revoke(Method.STOCK, stock::equals);
      }
      case 2 -> {
        tell("tag shelf:" + stock.group());
        memos.invalidateTag("shelf:" + stock.group());
        expected.revoke(Method.SHELF, key -> key.group().equals(stock.group()));
      }
      default -> {
        tell("tag of nobody");
        memos.invalidateTag("nobody:" + stock.group());
      }
    }
  }

  private void removeAll(Method method) {
    if (random.nextInt(6) == 0) {
      tell("remove all of " + method);
      warehouse.handle(method).invalidateAll();
      expected.removeAll(method);
    }
  }

  private void reload(Method method) {
    boolean forgetsTags =
        kit.keepsBehind() && !kit.keepsBytes(); // such a store is cleared by a tag
    if (random.nextInt(6) == 0 && !forgetsTags) {
      tell("reload " + method);
      warehouse.handle(method).memo().reload();
      expected.reload(method, kit.keepsBehind(), clock.nanos());
    }
  }

  private void removeEverything() {
    if (random.nextInt(6) == 0 && renewals == 0) {
      tell("remove everything");
      memos.invalidateAll(warehouse.getClass().getSuperclass().getSuperclass());
      expected.removeAll(Method.STOCK);
    }
  }

  // ---- calls

  private void inBlock(Mode kind, Key key) {
    if (mode != Mode.PLAIN) {
      return;
    }
    tell("in a block: " + kind);
    mode = kind;
    try {
      if (kind == Mode.BYPASS) {
        memos.bypass(() -> call(key));
      } else {
        memos.readOnly(() -> call(key));
      }
    } finally {
      mode = Mode.PLAIN;
    }
  }

  private void renewInBlock(Key stock) {
    if (mode != Mode.PLAIN || expected.isUnderWay(stock)) {
      return;
    }
    tell("in a block that renews");
    mode = Mode.REFRESHING;
    try {
      memos.refreshing(() -> call(stock));
    } finally {
      mode = Mode.PLAIN;
    }
  }

  private void call(Key key) {
    if (expected.isUnderWay(key)) {
      return; // a circle
    }
    long now = clock.nanos();
    Kept found = expected.live(key, now);
    boolean isHit = found != null && mode != Mode.BYPASS && mode != Mode.REFRESHING;
    tell("call " + key + (isHit ? ", a hit" : ""));
    if (isHit) {
      awaited = null;
      compare(found.value, found.failure, answer(() -> called(key)));
      if (mode == Mode.PLAIN) {
        expected.hit(found);
      }
      return;
    }
    Flight flight = expected.begin(key, mode, now);
    awaited = flight;
    boolean tells = mode == Mode.REFRESHING;
    finish(flight, tells, answer(() -> called(key)));
  }

  private @Nullable String called(Key key) {
    return switch (key.method()) {
      case STOCK -> warehouse.stock(key.group(), key.number());
      case SHELF -> warehouse.shelf(key.group());
      case REPORT -> warehouse.report();
    };
  }

  private void refresh(Key stock) {
    if (mode != Mode.PLAIN || expected.isUnderWay(stock)) {
      return;
    }
    tell("refresh " + stock);
    long now = clock.nanos();
    boolean isThere = expected.live(stock, now) != null;
    Flight flight =
        isThere ? expected.renew(stock, now) : expected.computeUnknown(stock, mode, now);
    awaited = flight;
    renewals++;
    Answer answer = answer(() -> {
      try {
        return warehouse.handle(Method.STOCK).refresh(stock);
      } catch (Exception failure) {
        throw (RuntimeException) failure;
      }
    });
    renewals--;
    finish(flight, false, answer);
  }

  /** What a call came to. */
  private record Answer(@Nullable String value, @Nullable RuntimeException failure) {}

  /** A call. */
  private interface Call {
    @Nullable
    String call();
  }

  private static Answer answer(Call call) {
    try {
      return new Answer(call.call(), null);
    } catch (IllegalStateException | UnsupportedOperationException failure) {
      return new Answer(null, failure);
    }
  }

  /** What the method has done in the flight that ends. */
  private @Nullable Answer done;

  private void finish(Flight flight, boolean tells, Answer answer) {
    Answer given = done;
    assertThat(given).as("%s was to be computed", flight.key).isNotNull();
    done = null;
    if (given.failure() == null) {
      expected.end(flight, given.value(), tells, clock.nanos());
      compare(given.value(), null, answer);
      return;
    }
    Kept excuse = expected.fail(flight, given.failure(), clock.nanos());
    if (excuse == null) {
      compare(null, given.failure(), answer);
    } else {
      compare(excuse.value, null, answer);
    }
  }

  private static void compare(
      @Nullable String value, @Nullable RuntimeException failure, Answer answer) {
    assertThat(answer.failure()).isSameAs(failure);
    assertThat(answer.value()).isEqualTo(value);
  }

  // ---- what the methods do

  /** Computes an answer, while anything may happen. */
  @Nullable
  String compute(Key key) {
    assertThat(awaited == null ? null : awaited.key)
        .as("what is to be computed")
        .isEqualTo(key);
    awaited = null;
    depth++;
    try {
      for (int i = random.nextInt(4); i > 0 && depth <= DEEPEST && mode != Mode.REFRESHING; i--) {
        operate();
      }
      if (key.method() == Method.SHELF) {
        call(Key.stock(key.group(), 0));
        call(Key.stock(key.group(), 1));
      } else if (key.method() == Method.REPORT) {
        GROUPS.forEach(group -> call(Key.shelf(group)));
      }
      String value = outcome(key);
      tell("gives " + value);
      done = new Answer(value, null);
      return value;
    } catch (IllegalStateException | UnsupportedOperationException failure) {
      tell("fails: " + failure);
      done = new Answer(null, failure);
      throw failure;
    } finally {
      depth--;
    }
  }

  private @Nullable String outcome(Key key) {
    int number = ++computed;
    return switch (random.nextInt(10)) {
      case 0 -> throw new IllegalStateException("failure " + number);
      case 1 -> throw new UnsupportedOperationException("failure " + number);
      case 2 -> null;
      case 3 -> key.method() == Method.STOCK ? "" : "value" + number;
      default -> "value" + number;
    };
  }
}
