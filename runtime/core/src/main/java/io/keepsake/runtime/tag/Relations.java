package io.keepsake.runtime.tag;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.internal.FileFailures;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Dependents;
import io.keepsake.runtime.tier.Lookout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What invalidates answers of one {@code Memos} besides their own handles: their tags. A method whose answers are made of
 * another's has one more tag, which stands for all that is made of the other's.
 *
 * <p><b>The order of an invalidation.</b> The generations on disk are renewed first; then stores that know of no tags are
 * cleared, fenced; at last the tags in memory are revoked. A computation obtains its tags in memory and reads the disk after
 * that. If it obtained them before they were revoked, it is void; if after, all else was done before it began.
 */
public final class Relations {
  private final Tags tags = new Tags();
  private final Dependencies dependencies = new Dependencies();
  private final TagFiles files;
  private final Kept kept = new Kept();
  private final Reach reach;
  private final Revocations revocations;

  /**
   * Creates the relations of methods that have made no cache yet.
   *
   * @param directory where answers are kept on disk; null if none are
   * @param lookout looks at what other processes say
   */
  public Relations(@Nullable Path directory, Lookout lookout) {
    this.files = new TagFiles(directory);
    this.reach = new Reach(dependencies, files);
    this.revocations = new Revocations(tags, dependencies, kept, reach, lookout);
  }

  /** Hears no more of other processes. */
  public void close() {
    revocations.close();
  }

  // ---- by tables, when they are made

  /**
   * Notes a method that has tags or is made of others' answers.
   *
   * @param spec the method
   * @throws MemoConfigException if its answers would be made of themselves
   */
  public void add(MemoSpec spec) {
    dependencies.add(spec);
  }

  /**
   * Notes that a method takes the place of one of a supertype: whose answers are made of that one's are made of its own.
   *
   * @param method the method, such as {@code shop.DailyRates.rate(String)}
   * @param from what it inherits from or overrides, such as {@code shop.Rates.rate(String)}
   */
  public void inherits(String method, String from) {
    dependencies.inherits(method, from);
  }

  /**
   * Notes such a method whose answers are kept on disk.
   *
   * @param spec the method
   * @param tier what keeps them
   * @throws MemoConfigException if the place of tags on disk cannot be used
   */
  public void addTier(MemoSpec spec, ByteTier tier) {
    try {
      files.open(spec.relations().sources());
      revocations.listen();
    } catch (IOException failure) {
      throw new MemoConfigException("the tags of " + spec.qualifiedSignature()
          + " cannot be kept in " + files + ": " + FileFailures.reason(failure));
    }
    kept.add(tier);
  }

  /**
   * Notes a method whose answers a store of objects keeps, whether or not it has tags.
   *
   * @param spec the method
   * @param store the store
   * @return one for each method and store
   */
  public ObjectsBehind addObjects(MemoSpec spec, ObjectStore store) {
    return kept.objects(spec, store);
  }

  /**
   * Notes that answers of a method, which is tracked, are made of those of another.
   *
   * @param method the one that is read
   * @param reader the one that reads
   */
  public void addReader(String method, String reader) {
    dependencies.addReader(method, reader);
  }

  /**
   * Returns the methods whose answers are made of a method's own.
   *
   * @param method the method
   * @return the others, each behind those that it is made of
   */
  public List<String> below(String method) {
    return dependencies.inOrderBelow(method);
  }

  // ---- by computations, before they begin

  /**
   * Takes the tags of an answer; ask before its computation begins.
   *
   * @param spec the method
   * @param texts its tags
   * @param isKept whether the answer may be kept on disk
   * @return the tags, with what the disk says of them if that can be read
   */
  public Labels labels(MemoSpec spec, String[] texts, boolean isKept) {
    Set<TagName> names = new LinkedHashSet<>();
    for (String text : texts) {
      names.add(TagName.ofText(text));
    }
    spec.relations().sources().forEach(source -> names.add(TagName.ofSource(source.method())));
    Tag[] taken = names.stream().map(tags::obtain).toArray(Tag[]::new);
    return new Labels(taken, isKept ? marks(names) : null);
  }

  private @Nullable TagMarks marks(Set<TagName> names) {
    Headroom.require();
    try {
      return files.read(names);
    } catch (IOException unknown) {
      return null; // then it is in memory alone
    }
  }

  /**
   * Tells whether no tag of an answer on disk was invalidated since it was computed.
   *
   * @param marks what its record carries
   * @return true if it can be given
   * @throws IOException if nobody can tell
   */
  public boolean areCurrent(TagMarks marks) throws IOException {
    return files.areCurrent(marks);
  }

  /**
   * Returns how many tags were revoked that had answers in memory.
   *
   * @return a number that grows
   */
  public long revocations() {
    return tags.revocations();
  }

  // ---- invalidation

  /**
   * Voids all answers that have a tag, and what is made of them.
   *
   * @param tag the tag
   * @throws MemoStoreException if a store may still have some of them
   */
  public void invalidateTag(String tag) {
    Set<TagName> names = new LinkedHashSet<>(Set.of(TagName.ofText(tag)));
    Set<String> sources = new LinkedHashSet<>(dependencies.sourcesWith(tag));
    Exception failure = null;
    if (files.isThereNow()) {
      try {
        sources.addAll(files.sourcesWith(tag));
      } catch (IOException | RuntimeException unknown) {
        failure = unknown;
      }
    }
    sources.forEach(source -> reach.addBelow(source, names));
    revocations.revoke(names, failure, TagName.ofText(tag) + " was invalidated");
  }

  /**
   * Voids all that is made of the answers of a method; called when one of them was removed or replaced.
   *
   * @param method the method, such as {@code shop.PriceService.quote(String, int)}
   * @throws MemoStoreException if a store may still have some of that
   */
  public void changed(String method) {
    Set<TagName> names = reach.below(method);
    if (!names.isEmpty()) {
      revocations.revoke(names, null, "answers of " + method + " were invalidated");
    }
  }

  /**
   * Tells whether there may be a method whose answers are made of another's.
   *
   * @return false if nothing has to be compared or told
   */
  public boolean mayHaveDependents() {
    return reach.mayHaveDependents();
  }

  /**
   * Returns what is made of the answers of a method, for what keeps those.
   *
   * @param method the method
   * @return what hears of changes by other processes
   */
  public Dependents dependentsOf(String method) {
    return new Below(reach, revocations, method);
  }
}
