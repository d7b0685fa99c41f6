package io.keepsake.runtime;

import io.keepsake.runtime.change.Changes;
import io.keepsake.runtime.internal.Background;
import io.keepsake.runtime.internal.ExitHook;
import io.keepsake.runtime.internal.NoStore;
import io.keepsake.runtime.internal.Overrides;
import io.keepsake.runtime.internal.Registry;
import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.TierSpec;
import io.keepsake.runtime.tag.Relations;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Lookout;
import io.keepsake.runtime.tier.Tiers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caches of an application: where generated classes keep theirs.
 *
 * <p>{@link #global()} is what constructors use that are not told otherwise. Other instances are for tests and for parts
 * of an application that are closed on their own. A cache belongs to the object whose method it memoizes and goes with
 * it; this class only lists it, unless the method's scope is the class.
 *
 * <p>Safe for any number of threads.
 */
public final class Memos extends BlockCalls implements AutoCloseable {
  private final MemoClock clock;
  private final Overrides overrides;
  private final @Nullable ObjectStore store;
  private final Map<String, ObjectStore> stores;
  private final Registry registry = new Registry();
  private final Path directory;
  private final Map<String, ByteStores> byteStores;
  private final @Nullable ByteStores anyByteStores;
  private final Tiers tiers;
  private final Background background;
  private final Relations relations;
  private final Changes changes;
  private final IdentityHashMap<MemoSpec, Memo<?>> shared = new IdentityHashMap<>();
  private volatile boolean closed;

  /** Whether answers stay in memory, whatever their methods say. */
  private final boolean scoped;

  @SuppressWarnings("this-escape") // they keep a reference
  Memos(MemosBuilder builder) {
    this.scoped = builder.scoped;
    this.clock = builder.clock;
    this.overrides = builder.overrides;
    this.store = builder.store;
    this.stores = Map.copyOf(builder.stores);
    this.directory = builder.directory;
    this.byteStores = Map.copyOf(builder.byteStores);
    this.anyByteStores = builder.anyByteStores;
    this.background = new Background(builder.executor);
    Lookout lookout = new Lookout(builder.clock);
    this.relations = new Relations(scoped ? null : builder.directory, lookout);
    this.tiers = new Tiers(builder.clock, lookout, relations::dependentsOf);
    this.changes = new Changes(this);
    if (builder.closesAtExit) {
      ExitHook.add(this);
    }
  }

  /**
   * Returns the caches that are used where nothing else is said, with the system's clock and the overrides that system
   * properties give.
   *
   * @return always the same
   * @throws MemoConfigException if a system property that begins with {@code keepsake.} cannot be used
   */
  public static Memos global() {
    return GlobalMemos.get();
  }

  /**
   * Starts the making of separate caches.
   *
   * @return a builder with the system's clock and no override
   */
  public static MemosBuilder builder() {
    return new MemosBuilder(new Overrides());
  }

  /**
   * Makes caches of their own for one request or one test, with the clock, the overrides and the executor of these. They begin
   * empty and are in memory alone: methods whose answers are kept on disk or in a store of the application are asked again, and
   * nothing is saved; hooks are called as ever. Give them to constructors of generated classes, and close them.
   *
   * @return new Memos, which {@link #close()} of these does not close
   */
  public Memos scoped() {
    MemosBuilder builder = new MemosBuilder(overrides);
    builder.clock = clock;
    builder.scoped = true;
    builder.executor = background.given();
    return new Memos(builder);
  }

  /**
   * Lists the caches that are in use.
   *
   * @return a copy, in the order of their making; several have one name where there are several instances of a class
   */
  @Override
  public Collection<Memo<?>> all() {
    return registry.all();
  }

  /** Removes all answers of all caches, as {@link Memo#invalidateAll()} does. Nothing happens once this is closed. */
  public void invalidateAll() {
    registry.invalidateAll(any -> true);
  }

  /**
   * Removes all answers of the methods of one class, of all its instances, as {@link Memo#invalidateAll()} does.
   *
   * @param type the class that was written, not the generated one
   */
  public void invalidateAll(Class<?> type) {
    String name = type.getName();
    registry.invalidateAll(owner -> owner.binaryName().equals(name));
  }

  /**
   * Removes all answers that have a tag, whatever their method, on disk as well; what is being computed under the tag is
   * not stored. It takes the same time for any number of answers, save for tracked ones, which are marked one by one. Other
   * processes notice when they next read from disk, and forget what they have in memory within 100 ms.
   *
   * @param tag such as {@code "user:42"}, see {@link io.keepsake.Memoize#tags()}
   * @throws MemoStoreException if a store may still have some of them; memory has forgotten them
   */
  public void invalidateTag(String tag) {
    relations.invalidateTag(Objects.requireNonNull(tag, "tag"));
  }

  /**
   * Checks that each override names a class that has made its caches. Call it when the application has started.
   *
   * @throws MemoConfigException if there is one that names nothing
   */
  public void checkOverrides() {
    String unclaimed = overrides.unclaimed();
    if (unclaimed != null) {
      throw new MemoConfigException(
          "there are overrides for " + unclaimed
              + ", but no such class has made its caches; check the spelling, nested classes are written Outer.Inner");
    }
  }

  /**
   * Saves all answers that are to outlive the process and are not saved yet; see {@link Memo#flush()}.
   *
   * @throws MemoStoreException if some may be lost when the process ends
   */
  public void flush() {
    tiers.flush();
  }

  /**
   * Saves what is to outlive this, and closes all caches for good: memoized methods compute each call, and handles fail with {@link MemoClosedException}.
   * Closing twice does nothing.
   */
  @Override
  public void close() {
    closed = true;
    for (Memo<?> memo : registry.all()) {
      memo.close();
    }
    tiers.close();
    relations.close();
    background.close();
  }

  /**
   * Tells whether this was closed.
   *
   * @return true after {@link #close()}
   */
  public boolean isClosed() {
    return closed;
  }

  // ---- for generated code and the tables under it

  /**
   * Returns the cache of a method whose scope is the class, made by the first instance that asks. For generated code.
   *
   * @param spec the method, one constant for each
   * @param maker makes the cache
   * @param <M> the type of the cache
   * @return the same for each call with one {@code spec}
   */
  @SuppressWarnings("unchecked") // a spec is a constant of the class that makes the cache
  public <M extends Memo<?>> M shared(MemoSpec spec, Supplier<M> maker) {
    synchronized (shared) {
      Memo<?> memo = shared.get(spec);
      if (memo == null) {
        memo = maker.get();
        shared.put(spec, memo);
      }
      return (M) memo;
    }
  }

  /**
   * Applies overrides. For tables.
   *
   * @param spec what an annotation says
   * @param keepsBytes whether there may be overrides about bytes
   * @return what is in force
   * @throws MemoConfigException if an override of its class cannot be used
   */
  public MemoSpec resolve(MemoSpec spec, boolean keepsBytes) {
    MemoSpec resolved = overrides.apply(spec);
    if (!keepsBytes) {
      overrides.refuseTier(spec);
    }
    return resolved;
  }

  /**
   * Lists a cache until it is collected; closes it if this is closed. For tables.
   *
   * @param owner the class of its method
   * @param memo a new cache
   */
  public void register(MemoClass owner, Memo<?> memo) {
    registry.add(owner, memo);
    callModes().add(memo);
    if (closed) {
      memo.close();
    }
  }

  /** {@return what invalidates answers besides their own handles, always the same; for tables} */
  public Relations relations() {
    return relations;
  }

  /** {@return what methods go by that invalidate answers of others, always the same; for generated code and tables} */
  public Changes changes() {
    return changes;
  }

  /** {@return the clock that answers age by; for tables} */
  public MemoClock clock() {
    return clock;
  }

  /**
   * Has a computation run in the background. For tables.
   *
   * @param task what to run; it must not throw
   * @return false if it was refused, and will not run
   */
  public boolean runInBackground(Runnable task) {
    return background.start(task);
  }

  /**
   * Returns what keeps the answers of a method outside of memory. For tables.
   *
   * @param spec the method
   * @param tier what its annotation says about that
   * @param version the fingerprint of method, types and code, 32 hexadecimal digits
   * @return the tier, one for all instances; null if these keep nothing
   * @throws MemoConfigException if its place on disk cannot be used
   */
  public @Nullable ByteTier tier(MemoSpec spec, TierSpec tier, String version) {
    if (scoped) {
      return null;
    }
    ByteStores own = byteStores.getOrDefault(spec.name(), anyByteStores);
    TierSpec chosen = own == null ? tier : tier.stores(own);
    return tiers.open(directory, spec, overrides.apply(spec, chosen), version);
  }

  /**
   * Returns the store behind a method. For tables.
   *
   * @param spec a method with the backend CUSTOM
   * @return its store
   * @throws MemoConfigException if there is none
   */
  public ObjectStore store(MemoSpec spec) {
    ObjectStore own = scoped ? new NoStore() : stores.getOrDefault(spec.name(), store);
    if (own == null) {
      throw new MemoConfigException(
          spec.signature() + " has backend CUSTOM, but these Memos were given no store for it;"
              + " use Memos.builder().store(\"" + spec.name()
              + "\", store) and pass the Memos to the constructor");
    }
    return own;
  }
}
