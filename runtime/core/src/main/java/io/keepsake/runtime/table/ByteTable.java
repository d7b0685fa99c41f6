package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.codec.Codec;
import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.TierSpec;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Removed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link LruTable}, with a store of bytes behind it. Tables of several instances of a class share the store:
 * what one of them invalidates leaves the memory of all.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class ByteTable<E extends Entry, V extends @Nullable Object>
    extends TieredTable<E, V, ByteKey> {
  static final long NANOS_OF_A_MILLI = 1_000_000L;

  private final EncodedTier<E> tier;
  private final Fence fence;

  /** Null if this method is switched off. */
  private final @Nullable ByteTier bytes;

  /** The tier holds it weakly. */
  private final ByteFront<E> front = new ByteFront<>(this);

  /** Entries that left because there were too many, and are still in the tier; guarded by the lock. */
  private List<Entry> evicted = new ArrayList<>();

  private final Owed owed = new Owed(lock);

  /**
   * Creates a table whose memory is empty.
   *
   * @param memos the owner, which knows the directory
   * @param spec what the annotation says
   * @param tier what it says about the tier
   * @param codec writes and reads the answers; of a future, its results
   */
  @SuppressWarnings({"unchecked", "this-escape"}) // a value is a V; the tier calls nothing yet
  protected ByteTable(Memos memos, MemoSpec spec, TierSpec tier, Codec<?> codec) {
    super(memos, spec);
    String version = KeptAnswers.version(spec, tier, codec);
    this.bytes = this.spec.enabled() ? memos.tier(this.spec, tier, version) : null;
    this.fence = bytes == null ? new Fence() : bytes.fence();
    this.tier =
        new EncodedTier<>(this, bytes, (Codec<@Nullable Object>) codec, new Envelope(version));
    if (bytes != null) {
      bytes.fronts().add(front);
      if (!this.spec.relations().isNone()) {
        memos.relations().addTier(this.spec, bytes);
      }
    }
  }

  /**
   * As for other tables, with what is behind this one.
   *
   * @param method the other method, such as {@code shop.PriceService.quote(String, int)}
   * @param writer writes the components of the key
   */
  protected final void answersFor(String method, PartWriter writer) {
    answersFor(method);
    if (bytes != null) {
      memos.changes().keep(method, bytes, new KeptAnswers(bytes, spec, writer));
    }
  }

  @Override // its tier is, for all tables in front of it
  final boolean isAsked() {
    return bytes == null;
  }

  @Override
  final boolean keepsBytes() {
    return true;
  }

  @Override
  final Tier<E, ByteKey> tier() {
    return tier;
  }

  @Override
  final Fence fence() {
    return fence;
  }

  // ---- the tables beside this one

  @Override
  final void dropElsewhere(E probe) {
    others(other -> other.dropHere(probe));
  }

  @Override
  final void dropAllElsewhere() {
    others(TieredTable::dropAllHere);
  }

  @SuppressWarnings("unchecked") // a tier belongs to one method, and its entries are of one class
  private void others(Consumer<ByteTable<E, V>> action) {
    if (bytes != null) {
      for (var other : bytes.fronts().present()) {
        if (other instanceof ByteFront<?> beside && beside != front) {
          action.accept((ByteTable<E, V>) beside.table());
        }
      }
    }
  }

  /** Removes from memory what another process has removed. */
  final void dropRemoved(Removed removed) {
    if (removed.isAll()) {
      dropAllHere();
    } else if (!isClosed()) {
      Sought.by(removed, this::keyOf).forEach(this::drop);
    }
  }

  @Override
  final void owe(E entry) {
    if (owed.add(entry) && bytes != null) {
      bytes.owe();
    }
  }

  final int owed() {
    return owed.size();
  }

  /** Takes one of the entries that are owed, if there is room for it now. */
  final @Nullable Entry oneOwed() {
    return bytes == null || !bytes.hasRoom() ? null : owed.poll();
  }

  /** The key of an entry; null if it has none, and so is in memory alone. Calls accessors of the user, which may throw. */
  final @Nullable ByteKey keyOf(Entry entry) {
    try {
      E mine = cast(entry);
      return mine == null ? null : tier.key(mine);
    } catch (CodecException noKey) {
      return null;
    }
  }

  // ---- room

  @Override
  final void evicted(Entry entry) {
    if (!owed.remove(entry)) {
      evicted.add(entry);
    }
  }

  @Override
  final void added() {
    ByteTier bytes = this.bytes;
    List<Entry> left;
    int inMemory;
    synchronized (lock) {
      inMemory = live;
      left = evicted.isEmpty() ? List.of() : evicted; // others may add to an empty one
      if (!left.isEmpty()) {
        evicted = new ArrayList<>();
      }
    }
    if (bytes != null) {
      front.makeRoom(bytes, left, inMemory);
    }
  }

  /** The number of answers that can be found, in memory or behind it. */
  @Override
  public final int size() {
    int inMemory = super.size();
    try {
      long kept = bytes == null ? 0 : isCounted() ? bytes.size() : bytes.size(tier.good());
      return (int) Math.max(inMemory, Math.min(kept, spec.capacity()));
    } catch (IOException | RuntimeException failure) {
      failed("be counted", failure);
      return inMemory;
    }
  }

  /** Whether all that is in the tier can be given. */
  private boolean isCounted() {
    return expiry == null && spec.relations().isNone();
  }

  @Override
  public final void flush() {
    super.flush();
    if (bytes != null) {
      bytes.flush();
    }
  }

  @Override
  public final void close() {
    if (bytes != null && !isClosed()) {
      bytes.save();
    }
    super.close();
  }

  // ---- time

  final long millis() {
    return memos.clock().instant().toEpochMilli();
  }

  /** How long an entry lives at the most, however often it is used. */
  final long latest(Entry entry) {
    return expiry == null
        ? MemoSpec.NEVER
        : Expiry.orNever(Expiry.latest((TimedEntry) entry) - expiry.exactly());
  }

  /** When something ends that has some nanoseconds left, in milliseconds since 1970. */
  static long expires(long left, long now) {
    return left == MemoSpec.NEVER ? ByteRecord.NEVER : now + left / NANOS_OF_A_MILLI;
  }
}
