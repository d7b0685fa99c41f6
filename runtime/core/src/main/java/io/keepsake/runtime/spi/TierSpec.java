package io.keepsake.runtime.spi;

import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.util.List;

/**
 * What the annotation of one method says about its answers outside of memory; written by the processor, not by hand.
 *
 * @param stores the kind of store
 * @param parameters the names of the parameters that the key is made of
 * @param schema the fingerprint of the encoding of the answers
 * @param code the fingerprint of the code that computes them; empty if it does not count
 * @param maxBytes how many bytes are kept at the most
 * @param shards how many files are written independently of each other
 * @param shardBytes the size from which on a file is full
 * @param openShards how many files may be open at a time
 * @param writeThrough whether each answer is saved before it is given
 * @param saveAfter otherwise, after how many changes in what time answers are saved, such as {@code 10 in 300s}
 */
public record TierSpec(
    ByteStores stores,
    List<String> parameters,
    String schema,
    String code,
    long maxBytes,
    int shards,
    long shardBytes,
    int openShards,
    boolean writeThrough,
    List<String> saveAfter) {

  /** After how many changes answers are saved where the annotation does not say. */
  public static final List<String> DEFAULT_SAVE_AFTER =
      List.of("10000 in 60s", "10 in 300s", "1 in 900s");

  /** Copies the lists. */
  public TierSpec {
    parameters = List.copyOf(parameters);
    saveAfter = List.copyOf(saveAfter);
  }

  /**
   * States a tier with the annotation's defaults.
   *
   * @param stores the kind of store
   * @param parameters the names of the parameters that the key is made of
   * @return the specification
   */
  public static TierSpec of(ByteStores stores, String... parameters) {
    Limits limits = Limits.of(1);
    return new TierSpec(
        stores,
        List.of(parameters),
        "",
        "",
        limits.maxBytes(),
        limits.shards(),
        limits.shardBytes(),
        limits.openShards(),
        false,
        DEFAULT_SAVE_AFTER);
  }

  /**
   * Returns this with another fingerprint of the encoding.
   *
   * @param schema the fingerprint
   * @return the changed specification
   */
  public TierSpec schema(String schema) {
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        writeThrough,
        saveAfter);
  }

  /**
   * Returns this with another fingerprint of the code.
   *
   * @param code the fingerprint
   * @return the changed specification
   */
  public TierSpec code(String code) {
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        writeThrough,
        saveAfter);
  }

  /**
   * Returns this with another bound in bytes.
   *
   * @param maxBytes at least 1
   * @return the changed specification
   */
  public TierSpec maxBytes(long maxBytes) {
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        writeThrough,
        saveAfter);
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
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        writeThrough,
        saveAfter);
  }

  /**
   * Returns this with answers saved before they are given.
   *
   * @return the changed specification
   */
  public TierSpec writingThrough() {
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        true,
        saveAfter);
  }

  /**
   * Returns this with other times of saving.
   *
   * @param saveAfter each such as {@code 10 in 300s}
   * @return the changed specification
   */
  public TierSpec saveAfter(String... saveAfter) {
    return new TierSpec(
        stores,
        parameters,
        schema,
        code,
        maxBytes,
        shards,
        shardBytes,
        openShards,
        writeThrough,
        List.of(saveAfter));
  }

  /**
   * Returns what a store is opened with.
   *
   * @param capacity the number of answers
   * @return the limits
   */
  public Limits limits(int capacity) {
    return new Limits(capacity, maxBytes, shards, shardBytes, openShards);
  }
}
