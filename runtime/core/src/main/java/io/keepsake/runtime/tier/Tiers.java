package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.internal.FileFailures;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.TierSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The tiers of one {@code Memos}: one for each method and version, whatever the number of its instances. */
public final class Tiers {
  private final MemoClock clock;
  private final Saver saver;
  private final Lookout lookout;
  private final Function<String, Dependents> dependents;
  private final Map<Path, ByteTier> tiers = new ConcurrentHashMap<>();
  private final Map<Path, String> owners = new HashMap<>();
  private boolean closed;

  /**
   * Creates an empty collection.
   *
   * @param clock the time of all of them
   * @param lookout looks at what other processes have removed
   * @param dependents tells what is made of the answers of a method, by its qualified signature
   */
  public Tiers(MemoClock clock, Lookout lookout, Function<String, Dependents> dependents) {
    this.clock = clock;
    this.saver = new Saver(clock);
    this.lookout = lookout;
    this.dependents = dependents;
  }

  /**
   * Returns the tier of a method, opened by the first who asks.
   *
   * @param root the directory of all methods
   * @param spec the method
   * @param tier what its annotation says about its tier
   * @param version the fingerprint of method, types and code, 32 hexadecimal digits
   * @return the tier
   * @throws MemoConfigException if its place cannot be used
   */
  public synchronized ByteTier open(Path root, MemoSpec spec, TierSpec tier, String version) {
    StoreDirectory place = new StoreDirectory(root, spec, tier);
    Path directory = place.ofMethod();
    String owner = owners.putIfAbsent(directory, spec.qualifiedSignature());
    if (owner != null && !owner.equals(spec.qualifiedSignature())) {
      throw place.refused(
          directory, owner + " has the same name '" + spec.name() + "'; give one of them another");
    }
    Path own = place.ofVersion(version);
    ByteTier opened = tiers.get(own);
    if (opened == null) {
      opened = open(own, place, spec, tier);
      tiers.put(own, opened);
    }
    return opened;
  }

  private ByteTier open(Path own, StoreDirectory place, MemoSpec spec, TierSpec tier) {
    try {
      String subject = "the store of " + spec.qualifiedSignature() + " in " + own;
      ByteStore store = tier.stores()
          .open(new StoreSettings(
              own, spec.qualifiedSignature(), clock, tier.limits().capacity(spec.capacity())));
      ByteTier made =
          new ByteTier(subject, store, spec.capacity(), tier.saving(), surroundings(own, spec));
      if (closed) {
        made.close();
      }
      made.makeRoom(0); // if the capacity is less than it was
      return made;
    } catch (IOException failure) {
      throw place.refused(own, FileFailures.reason(failure));
    }
  }

  private Surroundings surroundings(Path own, MemoSpec spec) {
    Dependents below = dependents.apply(spec.qualifiedSignature());
    boolean isAlone = spec.relations().isNone();
    Runnable others = () -> {
      below.look();
      all().forEach(ByteTier::look);
    };
    return new Surroundings(clock, saver, lookout, own, below, isAlone ? () -> {} : others);
  }

  private List<ByteTier> all() {
    return new ArrayList<>(tiers.values());
  }

  /** Saves all changes of all tiers; as {@link ByteTier#flush()}. */
  public void flush() {
    all().forEach(ByteTier::flush);
  }

  /** Saves what can be saved, and closes all tiers for good. */
  public void close() {
    synchronized (this) {
      closed = true;
    }
    all().forEach(ByteTier::close);
  }
}
