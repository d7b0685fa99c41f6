package io.keepsake.runtime.tag;

import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.tag.TagMarks.Mark;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.runtime.tier.Fence;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is behind the memory of methods: of those with tags, and of all whose answers a store of objects keeps. */
final class Kept {
  private final List<ObjectsBehind> objects = new CopyOnWriteArrayList<>();
  private final Set<ByteTier> tiers = new CopyOnWriteArraySet<>();

  void add(ByteTier tier) {
    tiers.add(tier);
  }

  /** Returns what a store keeps for a method: one for each of both. */
  ObjectsBehind objects(MemoSpec spec, ObjectStore store) {
    synchronized (objects) {
      ObjectsBehind found = known(spec.qualifiedSignature(), store);
      if (found == null) {
        found = new ObjectsBehind(spec.qualifiedSignature(), store);
        objects.add(found);
      }
      found.learn(spec.relations());
      return found;
    }
  }

  private @Nullable ObjectsBehind known(String method, ObjectStore store) {
    return objects.stream().filter(each -> each.isOf(method, store)).findAny().orElse(null);
  }

  /**
   * Clears all that is kept as bytes, for generations could not be renewed.
   *
   * @param fences takes those that have to be ended
   * @return why something could not be cleared; what a tier has is hidden until it can be
   */
  @Nullable
  Exception clearTiers(List<Fence> fences) {
    Exception failure = null;
    for (ByteTier tier : tiers) {
      tier.fence().beginClear();
      fences.add(tier.fence());
      try {
        tier.clear();
      } catch (IOException | RuntimeException unable) {
        failure = unable;
      }
    }
    return failure;
  }

  /**
   * Clears what stores of objects keep for methods that may have some tags.
   *
   * @param names the tags; null for any
   * @param fences takes those that have to be ended
   * @return why something could not be cleared; such a store is not asked until it can be
   */
  @Nullable
  Exception clearObjects(@Nullable Collection<TagName> names, List<Fence> fences) {
    Exception failure = null;
    for (ObjectsBehind each : objects) {
      if (names == null || each.mayHave(names)) {
        each.fence().beginClear();
        fences.add(each.fence());
        try {
          each.clear();
        } catch (Exception unable) {
          failure = unable;
        }
      }
    }
    return failure;
  }

  /**
   * Takes back what is not saved yet and has some tags, for what it was made of may have been in memory too long.
   *
   * @param names the tags; null for all
   */
  void forget(@Nullable Collection<TagName> names) {
    Set<String> hashes = names == null
        ? null
        : names.stream()
            .map(name -> mark(name.isSource(), name.hash()))
            .collect(Collectors.toSet());
    for (ByteTier tier : tiers) {
      tier.forget(record -> {
        Mark[] marks = TagMarks.of(Envelope.marks(record.value())).marks();
        return hashes == null
            || Arrays.stream(marks)
                .anyMatch(mark -> hashes.contains(mark(mark.isSource(), mark.hash())));
      });
    }
  }

  private static String mark(boolean isSource, String hash) {
    return isSource ? "s" + hash : hash;
  }
}
