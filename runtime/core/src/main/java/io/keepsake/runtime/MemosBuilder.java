package io.keepsake.runtime;

import io.keepsake.runtime.internal.DefaultDirectory;
import io.keepsake.runtime.internal.Overrides;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.ObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes {@link Memos}. Not safe for several threads. */
public final class MemosBuilder {
  MemoClock clock = MemoClock.system();
  final Overrides overrides;
  final Map<String, ObjectStore> stores = new HashMap<>();

  @Nullable
  ObjectStore store;

  Path directory = DefaultDirectory.get();
  final Map<String, ByteStores> byteStores = new HashMap<>();

  @Nullable
  ByteStores anyByteStores;

  @Nullable
  Executor executor;

  boolean closesAtExit;
  boolean scoped;

  MemosBuilder(Overrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Puts a kind of store in place of the one that annotations name, for all methods whose answers are kept as bytes.
   *
   * @param stores the application's own stores, or those of a test
   * @return this
   */
  public MemosBuilder byteStores(ByteStores stores) {
    this.anyByteStores = Objects.requireNonNull(stores, "stores");
    return this;
  }

  /**
   * Puts a kind of store in place of the one that the annotation names, for one method whose answers are kept as bytes.
   *
   * @param name the cache's name, {@code Class.method} unless the annotation gives another
   * @param stores the application's own stores
   * @return this
   */
  public MemosBuilder byteStores(String name, ByteStores stores) {
    byteStores.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(stores, "stores"));
    return this;
  }

  /**
   * Sets the directory below which answers are kept that outlive the process; several processes may use one.
   *
   * @param directory the directory, which is made when it is needed; if this is not called, what the system property
   *     {@code keepsake.directory} says, or else {@code .cache/keepsake} in the user's home
   * @return this
   */
  public MemosBuilder directory(Path directory) {
    this.directory = Objects.requireNonNull(directory, "directory");
    return this;
  }

  /**
   * Closes the caches when the process ends in an orderly way, so that answers are saved which are not saved yet. {@link
   * Memos#global()} does.
   *
   * @return this
   */
  public MemosBuilder closeAtExit() {
    this.closesAtExit = true;
    return this;
  }

  /**
   * Sets where computations run that callers need not wait for: those of methods with {@code refresh}, {@code
   * staleOnTimeout} or {@code hardTimeout}. If it refuses a task, a refresh comes later, and another computation runs in
   * its caller's thread. It is not shut down by {@link Memos#close()}.
   *
   * @param executor the executor; own daemon threads, made when they are needed, if this is not called
   * @return this
   */
  public MemosBuilder executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /**
   * Sets the clock that answers age by.
   *
   * @param clock the clock; the system's if this is not called
   * @return this
   */
  public MemosBuilder clock(MemoClock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets the clock that answers age by, to follow a calendar's clock.
   *
   * @param clock the clock; it must not be set back
   * @return this
   */
  public MemosBuilder clock(Clock clock) {
    return clock(MemoClock.of(clock));
  }

  /**
   * Overrides an attribute of an annotation: {@code override("PriceService.quote.capacity", "500")}. The system
   * property {@code keepsake.PriceService.quote.capacity} does the same and wins. Attributes are capacity,
   * waitTimeout and enabled; ttl, idle, refresh, staleOnError, staleOnTimeout and hardTimeout where the annotation has
   * them; and for answers that are kept as bytes
   * maxBytes, writeThrough and saveAfter, as {@code "10 in 300s, 1 in 900s"}.
   *
   * @param key {@code Class.method.attribute}; nested classes as {@code Outer.Inner}
   * @param value the value as text
   * @return this
   * @throws MemoConfigException if the key or the value cannot be used
   */
  public MemosBuilder override(String key, String value) {
    overrides.add(
        Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"), "override");
    return this;
  }

  /**
   * Sets the store behind methods with the backend CUSTOM that have none of their own.
   *
   * @param store the store
   * @return this
   */
  public MemosBuilder store(ObjectStore store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Sets the store behind one method with the backend CUSTOM.
   *
   * @param name the cache's name, {@code Class.method} unless the annotation gives another
   * @param store the store
   * @return this
   */
  public MemosBuilder store(String name, ObjectStore store) {
    stores.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(store, "store"));
    return this;
  }

  /**
   * Makes the caches' owner.
   *
   * @return new Memos
   * @throws MemoConfigException if a system property that begins with {@code keepsake.} cannot be used
   */
  public Memos build() {
    overrides.addSystemProperties();
    return new Memos(this);
  }
}
