package io.keepsake.contract;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A cache whose answers are refreshed and given after they have expired, as simple as it can be. */
final class FreshModel {
  private static final long PAUSE = 1_875_000_000L;

  /** An answer; a new one for each write. */
  private static final class Life {
    final String value;
    final long deadline;
    long due;

    Life(String value, long deadline, long due) {
      this.value = value;
      this.deadline = deadline;
      this.due = due;
    }
  }

  private record Renewal(String key, Life old) {}

  private final long ttl;
  private final long refresh;
  private final long grace;
  private final Map<String, Life> lives = new HashMap<>();
  private final Queue<Renewal> renewals = new ArrayDeque<>();

  FreshModel(long ttl, long refresh, long grace) {
    this.ttl = ttl;
    this.refresh = refresh;
    this.grace = grace;
  }

  boolean isThere(String key, long now) {
    Life life = lives.get(key);
    return life != null && now < life.deadline;
  }

  @Nullable
  String peek(String key, long now) {
    return isThere(key, now) ? lives.get(key).value : null;
  }

  void put(String key, String value, long now) {
    lives.put(key, new Life(value, now + ttl, Math.min(now + ttl, now + refresh)));
  }

  void remove(String key) {
    lives.remove(key);
  }

  void removeAll() {
    lives.clear();
  }

  int pending() {
    return renewals.size();
  }

  /** A call; {@code computed} is what the method gives, null if it fails. Null if the call fails. */
  @Nullable
  String call(String key, @Nullable String computed, long now) {
    Life life = lives.get(key);
    if (life != null && now < life.deadline) {
      if (now >= life.due) {
        life.due = life.deadline;
        renewals.add(new Renewal(key, life));
      }
      return life.value;
    }
    if (computed != null) {
      put(key, computed, now);
      return computed;
    }
    if (life != null && now < life.deadline + grace) {
      return life.value;
    }
    lives.remove(key);
    return null;
  }

  /** Whether a call computes. */
  boolean computes(String key, long now) {
    return !isThere(key, now);
  }

  /** The key whose renewal is next. */
  String next() {
    return renewals.element().key();
  }

  /** A step of what runs in the background. */
  void step(@Nullable String computed, long now) {
    Renewal renewal = renewals.remove();
    Life old = renewal.old();
    if (computed == null) {
      old.due = Math.min(old.deadline, now + PAUSE);
    } else if (lives.get(renewal.key()) == old) {
      put(renewal.key(), computed, now);
    }
  }
}
