package io.keepsake.runtime.spec;

import java.util.List;

/**
 * What the annotation of one method says. Durations are in nanoseconds and above zero, or {@link #NEVER}.
 *
 * @param identity the method, and what its cache is called
 * @param bounds how much is kept, and how long
 * @param freshness what happens to answers that get old while better ones fail or are slow
 * @param relations what invalidates answers besides the method's own handle
 */
public record MemoSpec(
    MemoIdentity identity, Bounds bounds, Freshness freshness, MemoRelations relations) {

  /** The duration that does not end. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The capacity where the annotation gives none. */
  public static final int DEFAULT_CAPACITY = 1024;

  /** How long a caller waits where the annotation does not say: one minute. */
  public static final long DEFAULT_WAIT = 60_000_000_000L;

  /**
   * Returns this with another name.
   *
   * @param name the name in statistics and messages
   * @return the changed specification
   */
  public MemoSpec name(String name) {
    MemoIdentity renamed =
        new MemoIdentity(identity.owner(), identity.method(), identity.parameters(), name);
    return new MemoSpec(renamed, bounds, freshness, relations);
  }

  /**
   * Returns this with another capacity.
   *
   * @param capacity at least 1
   * @return the changed specification
   */
  public MemoSpec capacity(int capacity) {
    return bounds(new Bounds(capacity, ttl(), idle(), waitTimeout(), enabled()));
  }

  /**
   * Returns this with another time to live.
   *
   * @param ttl in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec ttl(long ttl) {
    return bounds(new Bounds(capacity(), ttl, idle(), waitTimeout(), enabled()));
  }

  /**
   * Returns this with another time to live after use.
   *
   * @param idle in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec idle(long idle) {
    return bounds(new Bounds(capacity(), ttl(), idle, waitTimeout(), enabled()));
  }

  /**
   * Returns this with another bound on waiting.
   *
   * @param waitTimeout in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec waitTimeout(long waitTimeout) {
    return bounds(new Bounds(capacity(), ttl(), idle(), waitTimeout, enabled()));
  }

  /**
   * Returns this switched on or off.
   *
   * @param enabled false if each call computes
   * @return the changed specification
   */
  public MemoSpec enabled(boolean enabled) {
    return bounds(new Bounds(capacity(), ttl(), idle(), waitTimeout(), enabled));
  }

  private MemoSpec bounds(Bounds bounds) {
    return new MemoSpec(identity, bounds, freshness, relations);
  }

  /**
   * Returns this with another time after which answers are computed anew in the background.
   *
   * @param refresh in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec refresh(long refresh) {
    return freshness(new Freshness(
        refresh, freshness.staleOnError(), freshness.staleOnTimeout(), freshness.hardTimeout()));
  }

  /**
   * Returns this with another time for which answers that have expired are given if new ones fail.
   *
   * @param staleOnError in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec staleOnError(long staleOnError) {
    return freshness(new Freshness(
        freshness.refresh(), staleOnError, freshness.staleOnTimeout(), freshness.hardTimeout()));
  }

  /**
   * Returns this with another time that a caller waits before it is given an answer that has expired.
   *
   * @param staleOnTimeout in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec staleOnTimeout(long staleOnTimeout) {
    return freshness(new Freshness(
        freshness.refresh(), freshness.staleOnError(), staleOnTimeout, freshness.hardTimeout()));
  }

  /**
   * Returns this with another bound on the time that a computation takes.
   *
   * @param hardTimeout in nanoseconds, above zero
   * @return the changed specification
   */
  public MemoSpec hardTimeout(long hardTimeout) {
    return freshness(new Freshness(
        freshness.refresh(), freshness.staleOnError(), freshness.staleOnTimeout(), hardTimeout));
  }

  private MemoSpec freshness(Freshness freshness) {
    return new MemoSpec(identity, bounds, freshness, relations);
  }

  /**
   * Returns this with tags.
   *
   * @param tags the tags as the annotation has them, with accessors in braces
   * @return the changed specification
   */
  public MemoSpec tags(String... tags) {
    return relations(relations.with(List.of(tags)));
  }

  /**
   * Returns this with one more method whose answers its own are made of.
   *
   * @param method such as {@code shop.PriceService.rate(String)}
   * @param tags the tags of that method as its annotation has them
   * @return the changed specification
   */
  public MemoSpec dependsOn(String method, String... tags) {
    return relations(relations.with(new MemoRelations.Source(method, List.of(tags))));
  }

  /**
   * Returns this for a method whose answers know what they were made of.
   *
   * @return the changed specification
   */
  public MemoSpec tracked() {
    return relations(relations.tracked());
  }

  private MemoSpec relations(MemoRelations relations) {
    return new MemoSpec(identity, bounds, freshness, relations);
  }

  /**
   * Returns the class of the method.
   *
   * @return its class
   */
  public MemoClass owner() {
    return identity.owner();
  }

  /**
   * Returns the method's name.
   *
   * @return its name
   */
  public String method() {
    return identity.method();
  }

  /**
   * Returns the parameter types as a person reads them.
   *
   * @return such as {@code String, int}
   */
  public String parameters() {
    return identity.parameters();
  }

  /**
   * Returns the name in statistics and messages.
   *
   * @return the name
   */
  public String name() {
    return identity.name();
  }

  /**
   * Returns the number of answers kept at the most.
   *
   * @return at least 1; {@link Integer#MAX_VALUE} for no bound
   */
  public int capacity() {
    return bounds.capacity();
  }

  /**
   * Returns how long an answer lives after it was written.
   *
   * @return nanoseconds above zero, or {@link #NEVER}
   */
  public long ttl() {
    return bounds.ttl();
  }

  /**
   * Returns how long an answer lives after it was used.
   *
   * @return nanoseconds above zero, or {@link #NEVER}
   */
  public long idle() {
    return bounds.idle();
  }

  /**
   * Returns how long a caller waits for another's computation.
   *
   * @return nanoseconds above zero, or {@link #NEVER}
   */
  public long waitTimeout() {
    return bounds.waitTimeout();
  }

  /**
   * Returns whether answers are kept at all.
   *
   * @return false if each call computes
   */
  public boolean enabled() {
    return bounds.enabled();
  }

  /**
   * Returns the method as it stands in the source.
   *
   * @return such as {@code PriceService.quote(String, int)}
   */
  public String signature() {
    return identity.signature();
  }

  /**
   * Returns the method with its class and package, without its parameters.
   *
   * @return such as {@code shop.PriceService.quote}
   */
  public String qualifiedMethod() {
    return identity.qualifiedMethod();
  }

  /**
   * Returns the method with its package, as a store is told.
   *
   * @return such as {@code shop.PriceService.quote(String, int)}
   */
  public String qualifiedSignature() {
    return identity.qualifiedMethod() + "(" + parameters() + ")";
  }

  /**
   * Tells whether answers of this method get too old.
   *
   * @return true if there is a time to live after write or after use
   */
  public boolean expires() {
    return ttl() != NEVER || idle() != NEVER;
  }
}
