package io.keepsake.runtime.tag;

import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Lookout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Voids what has some tags: everywhere; or in this process, where another one has invalidated it and seen to the disk. */
final class Revocations {
  private final Tags tags;
  private final Dependencies dependencies;
  private final Kept kept;
  private final Reach reach;
  private final TagNews news;

  @SuppressWarnings("this-escape") // nothing is heard before somebody listens
  Revocations(Tags tags, Dependencies dependencies, Kept kept, Reach reach, Lookout lookout) {
    this.tags = tags;
    this.dependencies = dependencies;
    this.kept = kept;
    this.reach = reach;
    this.news = new TagNews(reach.files(), lookout, this::heed);
  }

  /** Hears other processes from now on. */
  void listen() {
    var unused = news.open();
  }

  /** Heeds what they have said. */
  void look() {
    news.look();
  }

  /** Hears no more of them. */
  void close() {
    news.close();
  }

  /** Voids everywhere what has some tags; says what that was for, if a store may still have some of it. */
  void revoke(Set<TagName> names, @Nullable Exception unknown, String what) {
    Headroom.require();
    List<Fence> fences = new ArrayList<>();
    Exception failure = unknown;
    try {
      failure = first(failure, renew(names));
      if (failure != null) {
        failure = first(failure, kept.clearTiers(fences));
      }
      failure = first(failure, kept.clearObjects(names, fences));
    } finally {
      names.forEach(tags::revoke);
      fences.forEach(Fence::endClear);
    }
    if (failure != null) {
      throw new MemoStoreException(
          what + ", and is forgotten in memory, but a store could not be told: " + failure
              + ". What is kept by caches that are not open may be found again; invalidate once more when the"
              + " cause is gone",
          failure);
    }
  }

  private static @Nullable Exception first(
      @Nullable Exception failure, @Nullable Exception another) {
    return failure == null ? another : failure;
  }

  /** Renews generations on disk, and tells other processes; returns why something may not be void there. */
  @Nullable
  Exception renew(Set<TagName> names) {
    Exception untold = news.tell(names);
    Exception unwritten = reach.files().renewAll(names);
    return first(first(untold, unwritten), news.tell(names));
  }

  // ---- what another process has invalidated

  /** Voids what has some tags, and what is made of that; or all that has any, if nobody knows which. */
  void heed(@Nullable Set<TagName> told) {
    Set<TagName> names = told == null ? null : withSources(told);
    List<Fence> fences = new ArrayList<>();
    try {
      var unused = kept.clearObjects(names, fences); // such a store is not asked before it is clear
    } finally {
      if (names == null) {
        tags.revokeAll();
      } else {
        names.forEach(tags::revoke);
      }
      kept.forget(names);
      fences.forEach(Fence::endClear);
    }
  }

  private Set<TagName> withSources(Set<TagName> told) {
    Set<TagName> names = new LinkedHashSet<>(told);
    for (TagName name : told) {
      Set<String> sources =
          name.isSource() ? Set.of(name.text()) : dependencies.sourcesWith(name.text());
      sources.forEach(source -> reach.addBelow(source, names));
    }
    return names;
  }
}
