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
 * <p><b>Obtaining and revoking race.</b> A computation obtains its tags before it begins, and a revocation first takes
 * the tag out of the map and then marks it. So either the computation obtained the tag before it left the map, and the
 * mark, which is there when {@link #revoke} returns, voids what it computes; or it did not find the tag, made a new one,
 * and began after the tag left the map. One that begins after {@link #revoke} has returned is always of the second kind:
 * the map does not have the old tag any more, and what happened before the revocation happened before the computation.
 * A tag that was collected has no answers, and nothing is to be marked.
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
      if (tag != null) {
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
    Live known = live.remove(name);
    @Nullable Tag tag = known == null ? null : known.get();
    if (tag != null) {
      tag.revoke();
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
