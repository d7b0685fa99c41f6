package io.keepsake.runtime.tag;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The tags that answers have, held weakly: one that no answer has any more vanishes.
 *
 * <p><b>Obtaining and revoking race.</b> A computation obtains its tags before it begins, and a revocation first marks the
 * tag and then takes it out of the map; a tag that is marked is given to nobody. So either the computation obtained the
 * tag before it was marked, and the mark voids what it computes; or it made a new one, and began after that. One that
 * begins after {@link #revoke} has returned is always of the second kind, also if several threads revoke a tag: who finds
 * none any more finds its mark made. And what happened before the revocation happened before the computation. A tag that
 * was collected has no answers, and nothing is to be marked.
 */
final class Tags {
  private final ConcurrentMap<TagName, Live> live = new ConcurrentHashMap<>();
  private final ReferenceQueue<Tag> collected = new ReferenceQueue<>();
  private final AtomicLong revocations = new AtomicLong();

  /** A tag that is in use, and its name. */
  private static final class Live extends WeakReference<Tag> {
    private final TagName name;

    Live(TagName name, Tag tag, ReferenceQueue<Tag> queue) {
      super(tag, queue);
      this.name = name;
    }
  }

  /** Returns the tag of a name that was not revoked when this was called. */
  Tag obtain(TagName name) {
    forgetCollected();
    Tag fresh = null;
    while (true) {
      Live known = live.get(name);
      Tag tag = known == null ? null : known.get();
      if (tag != null && !tag.isRevoked()) {
        return tag;
      }
      fresh = fresh == null ? new Tag() : fresh;
      Live mine = new Live(name, fresh, collected);
      if (known == null ? live.putIfAbsent(name, mine) == null : live.replace(name, known, mine)) {
        return fresh;
      }
    }
  }

  /** Voids the answers that have a tag, and what is being computed under it. */
  void revoke(TagName name) {
    Live known = live.get(name);
    @Nullable Tag tag = known == null ? null : known.get();
    if (tag != null) {
      tag.revoke();
      live.remove(name, known);
      revocations.incrementAndGet();
    }
  }

  /** Voids the answers that have any tag. */
  void revokeAll() {
    List.copyOf(live.keySet()).forEach(this::revoke);
  }

  /** Returns how many tags were revoked that had answers. */
  long revocations() {
    return revocations.get();
  }

  /** Returns how many tags there are, those included that nobody has any more and that have not vanished yet. */
  int size() {
    forgetCollected();
    return live.size();
  }

  private void forgetCollected() {
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      live.remove(((Live) gone).name, gone);
    }
  }
}
