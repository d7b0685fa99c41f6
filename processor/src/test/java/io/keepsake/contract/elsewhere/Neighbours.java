package io.keepsake.contract.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.test.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Some neighbours and what is true. Each change makes a new version of what a method computes, and then tells one of the
 * caches. Between any two steps of an operation, others may do something.
 *
 * <p>What has to hold: nobody gives a version older than one that was told to it, or told to anybody before it looked; who
 * has a miss has looked; what is on disk while nobody is busy is not older either; and what was flushed is there until it is
 * changed. That holds as well if one of them is killed when it has just saved something. The one exception is a store that
 * keeps nobody out: who reads what another one is just saving, and has not yet taken back, has it until it looks again after
 * that.
 */
final class Neighbours {
  private static final int KEYS = 4;
  private static final int DEEPEST = 2;

  private final Random random;
  private final Path directory;
  private final ByteStores stores;
  private final boolean keepsOut;
  private final VirtualClock clock = new VirtualClock();
  private final List<Neighbour> all = new ArrayList<>();
  private final Deque<String> told = new ArrayDeque<>();

  private final long[] truth = new long[KEYS];

  /** For each key the version that every cache was told of, or would be if it looked. */
  private final long[] done = new long[KEYS];

  /** The keys whose answers have to be on disk. */
  private final boolean[] kept = new boolean[KEYS];

  private final List<Throwable> failures = new ArrayList<>();
  private int depth;
  private boolean isQuiet;

  Neighbours(Random random, Path directory, ByteStores stores, boolean keepsOut, int count) {
    this.random = random;
    this.directory = directory;
    this.stores = stores;
    this.keepsOut = keepsOut;
    for (int i = 0; i < count; i++) {
      all.add(neighbour());
    }
  }

  private Neighbour neighbour() {
    return new Neighbour(directory, clock, stores, keepsOut, this::amid, this::compute, KEYS);
  }

  String told() {
    return String.join("; ", told);
  }

  private void tell(Neighbour who, String what) {
    told.add("  ".repeat(depth) + all.indexOf(who) + " " + what);
    if (told.size() > 60) {
      told.remove();
    }
  }

  void close() {
    isQuiet = true;
    all.forEach(each -> each.memos.close());
  }

  private void amid() {
    if (!isQuiet && depth < DEEPEST && random.nextInt(6) == 0) {
      depth++;
      try {
        operate();
      } catch (Throwable failure) {
        failures.add(failure); // who is in the middle of something may not pass it on
      } finally {
        depth--;
      }
    }
  }

  private Object compute(Object key) {
    long early = truth[(Integer) key];
    amid();
    amid();
    return random.nextBoolean() ? early : truth[(Integer) key];
  }

  void step() {
    operate();
    if (!failures.isEmpty()) {
      throw new AssertionError("in the middle of something", failures.get(0));
    }
    if (random.nextInt(50) == 0) {
      checkDisk();
    }
  }

  private void operate() {
    Neighbour who = all.get(random.nextInt(all.size()));
    int key = random.nextInt(KEYS);
    if (who.isBusy || who.computing.contains(key)) {
      return;
    }
    switch (random.nextInt(depth == 0 ? 23 : 13)) {
      case 0, 1, 2, 3, 4, 5 -> call(who, key);
      case 6, 7 -> peek(who, key);
      case 8, 9 -> invalidate(who, key);
      case 10 -> put(who, key);
      case 11 -> flush(who);
      case 12 -> removeAll(who);
      case 13 -> quietly(() -> putAndFlush(who, key));
      case 14 -> quietly(() -> refreshAndFlush(who, key));
      case 15, 16, 17 -> quietly(() -> keep(who, key));
      case 18 -> restart(who);
      case 19 -> loseJournal();
      case 20 -> kill(who);
      default -> call(who, key);
    }
  }

  private void quietly(Runnable action) {
    isQuiet = true;
    action.run();
    isQuiet = false;
  }

  private void look(Neighbour who) {
    who.look();
    who.hear(done);
    if (nobodyElseSaves(who)) {
      who.doubtful.clear();
    }
  }

  private boolean nobodyElseSaves(Neighbour who) {
    return keepsOut || all.stream().noneMatch(each -> each != who && each.isSaving);
  }

  /** Notes that an answer may have been read that another one is about to take back. */
  private void doubt(Neighbour who, int key) {
    if (!nobodyElseSaves(who)) {
      who.doubtful.add(key);
    }
  }

  private void call(Neighbour who, int key) {
    if (random.nextBoolean()) {
      tell(who, "looks");
      quietLook(who);
    }
    long least = who.heard[key];
    long[] before = done.clone();
    long hits = who.handle().stats().hits();
    long value = who.call(key);
    boolean isHit = who.handle().stats().hits() > hits;
    tell(who, "calls " + key + " and gets " + value + (isHit ? ", a hit" : ""));
    if (!isHit) {
      doubt(who, key);
    }
    if (who.doubtful.contains(key)) {
      return;
    }
    assertThat(value).isBetween(isHit ? least : Math.max(least, before[key]), truth[key]);
    if (!isHit) {
      who.hear(before);
    }
  }

  private void quietLook(Neighbour who) {
    boolean was = isQuiet;
    isQuiet = true;
    look(who);
    isQuiet = was;
  }

  private void peek(Neighbour who, int key) {
    long least = who.heard[key];
    Cached<Long> found = who.handle().peek(key);
    tell(who, "peeks " + key + ": " + found);
    if (found.isPresent() && !who.doubtful.contains(key) && nobodyElseSaves(who)) {
      assertThat(found.value()).isBetween(least, truth[key]);
    }
  }

  private long change(int key) {
    kept[key] = false;
    return ++truth[key];
  }

  private void invalidate(Neighbour who, int key) {
    long version = change(key);
    tell(who, "begins to invalidate " + key + " before " + version);
    if (random.nextBoolean()) {
      who.handle().invalidate(key);
    } else {
      who.handle().take(key);
    }
    tell(who, "has invalidated " + key + " before " + version);
    kept[key] = false;
    done[key] = Math.max(done[key], version);
    who.hear(key, version);
  }

  private void removeAll(Neighbour who) {
    long[] versions = new long[KEYS];
    Arrays.setAll(versions, this::change);
    tell(who, "begins to remove all");
    who.handle().invalidateAll();
    tell(who, "has removed all before " + Arrays.toString(versions));
    Arrays.fill(kept, false);
    for (int key = 0; key < KEYS; key++) {
      done[key] = Math.max(done[key], versions[key]);
      who.hear(key, versions[key]);
    }
  }

  private long put(Neighbour who, int key) {
    long version = change(key);
    tell(who, "begins to put " + key + " " + version);
    who.handle().put(key, version);
    tell(who, "has put " + key + " " + version);
    kept[key] = false;
    who.hear(key, version);
    return version;
  }

  private void flush(Neighbour who) {
    tell(who, "begins to flush");
    who.isSaving = true;
    who.memos.flush();
    who.isSaving = false;
    tell(who, "has flushed");
  }

  private void putAndFlush(Neighbour who, int key) {
    long version = put(who, key);
    flush(who);
    done[key] = Math.max(done[key], version);
    kept[key] = true;
  }

  private void refreshAndFlush(Neighbour who, int key) {
    if (!who.handle().contains(key)) {
      return;
    }
    long version = change(key);
    tell(who, "refreshes " + key + " to " + version);
    try {
      assertThat(who.handle().refresh(key)).isEqualTo(version);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
    who.hear(key, version);
    flush(who);
    done[key] = Math.max(done[key], version);
  }

  /** What is flushed stays. */
  private void keep(Neighbour who, int key) {
    look(who);
    call(who, key);
    flush(who);
    kept[key] = true;
  }

  private void restart(Neighbour who) {
    tell(who, "begins again");
    who.isSaving = true;
    who.memos.close();
    replace(who);
  }

  private void replace(Neighbour who) {
    Neighbour again = neighbour();
    again.hear(done);
    all.set(all.indexOf(who), again);
  }

  private void kill(Neighbour who) {
    if (keepsOut) {
      tell(who, "is about to be killed");
      who.isSaving = true;
      who.die();
      tell(who, "was killed");
      replace(who);
    }
  }

  /** Deletes by hand what they say to each other: then all forget what they have in memory. */
  private void loseJournal() {
    if (random.nextInt(8) == 0) {
      told.add("the journal is lost");
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(each -> each.endsWith(".removals")).toList()) {
          if (random.nextBoolean()) {
            Files.delete(file);
          } else {
            Files.write(file, new byte[random.nextInt(60)]);
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      quietly(() -> {
        all.forEach(this::look); // and give up what is not saved
        all.get(0).say(); // which makes a new one
        all.forEach(this::look);
        all.forEach(each -> each.memos.flush()); // and removes what that was to replace
      });
      Arrays.fill(kept, false);
    }
  }

  private void checkDisk() {
    quietly(() -> {
      Neighbour fresh = neighbour();
      for (int key = 0; key < KEYS; key++) {
        Cached<Long> found = fresh.handle().peek(key);
        tell(fresh, "finds " + key + ": " + found);
        if (found.isPresent()) {
          assertThat(found.value()).isBetween(done[key], truth[key]);
        }
        assertThat(found.isPresent() || !kept[key]).as("%s is on disk", key).isTrue();
      }
      fresh.memos.close();
    });
  }
}
