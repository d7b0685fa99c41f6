package io.keepsake.runtime.spi;

import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.util.List;

/**
 * What the annotation of one method says about its answers outside of memory; written by the processor, not by hand.
 *
 * @param stores the kind of store
 * @param parameters the names of the parameters that the key is made of; not to be changed
 * @param schema the fingerprint of the encoding of the answers
 * @param code the fingerprint of the code that computes them; empty if it does not count
 * @param limits how much the store may hold; the capacity is that of the method
 * @param saving when answers are saved
 */
public record TierSpec(
    ByteStores stores,
    List<String> parameters,
    String schema,
    String code,
    Limits limits,
    Saving saving) {

  /**
   * When answers are saved.
   *
   * @param through whether each is saved before it is given
   * @param after otherwise, after how many changes in what time, such as {@code 10 in 300s}; not to be changed
   */
  public record Saving(boolean through, List<String> after) {

    /** Where the annotation does not say. */
    public static final Saving DEFAULT =
        new Saving(false, List.of("10000 in 60s", "10 in 300s", "1 in 900s"));
  }

  /**
   * States a tier with the annotation's defaults.
   *
   * @param stores the kind of store
   * @param parameters the names of the parameters that the key is made of
   * @return the specification
   */
  public static TierSpec of(ByteStores stores, String... parameters) {
    return new TierSpec(stores, List.of(parameters), "", "", Limits.of(1), Saving.DEFAULT);
  }

  /**
   * Returns this with another kind of store.
   *
   * @param stores the kind
   * @return the changed specification
   */
  public TierSpec stores(ByteStores stores) {
    return new TierSpec(stores, parameters, schema, code, limits, saving);
  }

  /**
   * Returns this with another fingerprint of the encoding.
   *
   * @param schema the fingerprint
   * @return the changed specification
   */
  public TierSpec schema(String schema) {
    return new TierSpec(stores, parameters, schema, code, limits, saving);
  }

  /**
   * Returns this with another fingerprint of the code.
   *
   * @param code the fingerprint
   * @return the changed specification
   */
  public TierSpec code(String code) {
    return new TierSpec(stores, parameters, schema, code, limits, saving);
  }

  /**
   * Returns this with another bound in bytes.
   *
   * @param maxBytes at least 1
   * @return the changed specification
   */
  public TierSpec maxBytes(long maxBytes) {
    Limits changed = new Limits(
        limits.capacity(), maxBytes, limits.shards(), limits.shardBytes(), limits.openShards());
    return new TierSpec(stores, parameters, schema, code, changed, saving);
  }

  /**
   * Returns this with other files.
   *
   * @param shards how many are written independently of each other, at least 1
   * @param shardBytes the size from which on one is full, at least 1
   * @param openShards how many may be open at a time, at least 1
   * @return the changed specification
   */
  public TierSpec shards(int shards, long shardBytes, int openShards) {
    Limits changed =
        new Limits(limits.capacity(), limits.maxBytes(), shards, shardBytes, openShards);
    return new TierSpec(stores, parameters, schema, code, changed, saving);
  }

  /**
   * Returns this with answers saved before they are given.
   *
   * @return the changed specification
   */
  public TierSpec writingThrough() {
    return writingThrough(true);
  }

  /**
   * Returns this with answers saved before they are given, or after.
   *
   * @param through true for before
   * @return the changed specification
   */
  public TierSpec writingThrough(boolean through) {
    return new TierSpec(
        stores, parameters, schema, code, limits, new Saving(through, saving.after()));
  }

  /**
   * Returns this with other times of saving.
   *
   * @param after each such as {@code 10 in 300s}
   * @return the changed specification
   */
  public TierSpec saveAfter(String... after) {
    return new TierSpec(
        stores, parameters, schema, code, limits, new Saving(saving.through(), List.of(after)));
  }
}
