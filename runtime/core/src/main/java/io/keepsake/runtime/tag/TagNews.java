package io.keepsake.runtime.tag;

import io.keepsake.runtime.journal.Hearing;
import io.keepsake.runtime.journal.Journal;
import io.keepsake.runtime.journal.News;
import io.keepsake.runtime.tier.Lookout;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What processes that use one directory say to each other of tags that were invalidated, so that answers which have them leave
 * the memory of all.
 *
 * <p><b>The order of an invalidation</b> by process A: it says which tags (a), renews their generations on disk (d), and says it
 * again (b). What process B computes or reads from disk before (d), and keeps in memory, it had begun before it sees (b). What B
 * computes after (d), under the new generation, from an answer in memory that (a) has not reached yet, is void when B sees (a),
 * which is at the latest when B saves it: it looks before and after that.
 */
final class TagNews implements Lookout.Sight {
  private static final long LARGEST = 1L << 20;

  private final TagFiles files;
  private final Lookout lookout;
  private final Consumer<@Nullable Set<TagName>> listener;
  private @Nullable Journal journal;
  private volatile @Nullable Hearing hearing;
  private volatile boolean closed;

  /**
   * Creates what hears nothing yet.
   *
   * @param listener is given the tags, or null if nobody knows which
   */
  TagNews(TagFiles files, Lookout lookout, Consumer<@Nullable Set<TagName>> listener) {
    this.files = files;
    this.lookout = lookout;
    this.listener = listener;
  }

  /** Hears from now on what others say. */
  synchronized Journal open() {
    Journal known = journal;
    if (known == null) {
      known = Journal.open(files.news(), LARGEST);
      journal = known;
      hearing = new Hearing(known, this::heed);
      lookout.watch(this);
    }
    return known;
  }

  /** Tells others, if there are any; returns why that could not be. */
  @Nullable
  Exception tell(Collection<TagName> names) {
    try {
      if (files.isThere() && !closed) {
        open().append(names.stream().map(TagName::toByteArray).toList());
      }
      return null;
    } catch (IOException | RuntimeException failure) {
      return failure;
    }
  }

  @Override
  public void look() {
    Hearing hearing = this.hearing;
    if (hearing != null && !closed) {
      boolean unused = hearing.look();
    }
  }

  private void heed(News news) {
    listener.accept(news.isUncertain() ? null : names(news));
  }

  private static @Nullable Set<TagName> names(News news) {
    Set<TagName> names = new LinkedHashSet<>();
    for (byte[] message : news.messages()) {
      TagName name = TagName.read(message);
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names;
  }

  @Override
  public boolean isOver() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    if (journal != null) {
      journal.close();
    }
  }
}
