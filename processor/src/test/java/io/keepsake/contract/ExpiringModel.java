package io.keepsake.contract;

import io.keepsake.contract.backend.Handle;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A cache with a time to live after write and after use, as simple as it can be: the first of a list leaves first. */
final class ExpiringModel {
  /** An answer, and when it was written and used. */
  private static final class Life {
    private final @Nullable Object value;
    private final long written;
    private long used;

    private Life(@Nullable Object value, long now) {
      this.value = value;
      this.written = now;
      this.used = now;
    }
  }

  private final int capacity;
  private final long ttl;
  private final long idle;
  private final boolean hitsPromote;
  private final Map<String, Life> lives = new LinkedHashMap<>();

  ExpiringModel(int capacity, long ttl, long idle, boolean hitsPromote) {
    this.capacity = capacity;
    this.ttl = ttl;
    this.idle = idle;
    this.hitsPromote = hitsPromote;
  }

  private boolean isOver(Life life, long now) {
    return now - life.written >= ttl || now - life.used >= idle;
  }

  /** Finds what is there, without use. */
  private @Nullable Life find(String key, long now) {
    Life life = lives.get(key);
    return life == null || isOver(life, now) ? null : life;
  }

  private void write(String key, @Nullable Object value, long now) {
    lives.remove(key);
    if (lives.size() >= capacity) {
      lives.values().removeIf(life -> isOver(life, now));
    }
    if (lives.size() >= capacity) {
      Iterator<String> first = lives.keySet().iterator();
      first.next();
      first.remove();
    }
    lives.put(key, new Life(value, now));
  }

  private void use(String key, Life life, long now) {
    life.used = now;
    if (hitsPromote) {
      lives.remove(key);
      lives.put(key, life);
    }
  }

  /** A call, as a method of a service. */
  interface Call {
    @Nullable
    Object call(String key) throws Exception;
  }

  /** Does the same to a service and to its model, and compares. */
  static void step(
      Handle<String, @Nullable Object> handle,
      Call call,
      ExpiringModel model,
      Step step,
      LongSupplier next)
      throws Exception {
    String key = step.key();
    long now = step.now();
    Life life = model.find(key, now);
    switch (step.dice()) {
      case 0 -> step.equal(handle.invalidate(key), life != null);
      case 1 -> step.equal(handle.take(key).orElse(null), life == null ? null : life.value);
      case 2 -> step.equal(handle.peek(key).orElse(null), life == null ? null : life.value);
      case 3 -> step.equal(handle.contains(key), life != null);
      case 4 -> handle.put(key, "put " + now);
      case 5 ->
        step.equal(
            (long) handle.size(),
            model.lives.values().stream()
                .filter(each -> !model.isOver(each, now))
                .count());
      default -> {
        long computed = next.getAsLong();
        step.equal(call.call(key), life == null ? (Object) computed : life.value);
      }
    }
    model.apply(step, life, next);
  }

  private void apply(Step step, @Nullable Life life, LongSupplier last) {
    switch (step.dice()) {
      case 0, 1 -> lives.remove(step.key());
      case 2, 3, 5 -> {}
      case 4 -> write(step.key(), "put " + step.now(), step.now());
      default -> {
        if (life != null) {
          use(step.key(), life, step.now());
        } else {
          write(step.key(), last.getAsLong() - 1, step.now());
        }
      }
    }
  }

  /** One step of a random run. */
  record Step(int dice, String key, long now, String description) {
    void equal(@Nullable Object actual, @Nullable Object expected) {
      if (!Objects.equals(actual, expected)) {
        throw new AssertionError(description + ", key " + key + ", dice " + dice + ": " + actual
            + " and not " + expected);
      }
    }
  }
}
