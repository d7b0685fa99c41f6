package io.keepsake.runtime.call;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the calls of one thread go while a block runs; used by that thread alone. */
public final class CallMode {
  private static final Object UNDER_WAY = "being computed in this block";

  private final Kind kind;

  /** What was called in this block: {@link #UNDER_WAY}, or the entry that it led to. */
  private final Map<Object, Object> renewals = new HashMap<>();

  /** The entries that are still given to others, by those that are to take their place. */
  private final IdentityHashMap<Object, Object> stale = new IdentityHashMap<>();

  CallMode(Kind kind) {
    this.kind = kind;
  }

  /** What a block is for. */
  public enum Kind {
    /** Calls compute, and leave the cache alone. */
    BYPASS,

    /** Calls compute what was not computed in this block yet, and store it. */
    REFRESHING,

    /** Calls are answered from the cache, and change nothing in it. */
    READ_ONLY;

    boolean passesHits() {
      return this == READ_ONLY;
    }
  }

  /**
   * Tells whether calls compute, and leave the cache alone.
   *
   * @return true for that kind
   */
  public boolean isBypass() {
    return kind == Kind.BYPASS;
  }

  /**
   * Tells whether calls compute anew.
   *
   * @return true for that kind
   */
  public boolean isRefreshing() {
    return kind == Kind.REFRESHING;
  }

  /**
   * Tells whether what is computed is not stored.
   *
   * @return true for that kind
   */
  public boolean isReadOnly() {
    return kind == Kind.READ_ONLY;
  }

  /**
   * Notes that an answer is being computed.
   *
   * @param call the call; equal for equal calls
   */
  public void begin(Object call) {
    renewals.put(call, UNDER_WAY);
  }

  /**
   * Tells whether an answer is being computed in this block.
   *
   * @param call the call
   * @return true after {@link #begin}
   */
  public boolean isUnderWay(Object call) {
    return renewals.get(call) == UNDER_WAY;
  }

  /**
   * Returns what a call in this block has led to.
   *
   * @param call the call
   * @return the entry, or null
   */
  public @Nullable Object renewed(Object call) {
    Object entry = renewals.get(call);
    return entry == UNDER_WAY ? null : entry;
  }

  /**
   * Notes what a call has led to.
   *
   * @param call the call
   * @param entry the entry with the answer; null if there is none
   */
  public void end(Object call, @Nullable Object entry) {
    if (entry == null) {
      renewals.remove(call);
    } else {
      renewals.put(call, entry);
    }
  }

  /**
   * Notes that an entry is to take the place of another one.
   *
   * @param fresh the entry that is being computed
   * @param old the entry that others are given meanwhile
   */
  public void supersede(Object fresh, Object old) {
    stale.put(fresh, old);
  }

  /**
   * Tells whether an entry is to take the place of another one.
   *
   * @param fresh the entry that is being computed
   * @return true between {@link #supersede} and {@link #superseded}
   */
  public boolean supersedes(Object fresh) {
    return stale.containsKey(fresh);
  }

  /**
   * Returns, once, the entry whose place another one takes.
   *
   * @param fresh the entry that was computed
   * @return the old one, or null
   */
  public @Nullable Object superseded(Object fresh) {
    return stale.remove(fresh);
  }
}
