package io.keepsake.runtime.tag;

import io.keepsake.runtime.tier.Fence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Voids in this process what another one has invalidated, which has seen to the disk.
 *
 * @param tags those in memory
 * @param dependencies which methods' answers are made of which
 * @param kept what is behind the memory
 * @param reach how far it goes
 */
record Revocations(Tags tags, Dependencies dependencies, Kept kept, Reach reach) {

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
