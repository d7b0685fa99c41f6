package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.Prices;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a place has to make to be tested. */
public abstract class Kit implements Services {
  private final Place place;
  private final Services services;

  Kit(Place place) {
    this.place = place;
    this.services = place.services();
  }

  /** Returns what the names of the services begin with. */
  public final String prefix() {
    return place.prefix();
  }

  /** Starts the making of {@link Memos} with what the place needs. */
  public MemosBuilder memos() {
    return Memos.builder();
  }

  /** Tells whether a hit keeps an entry from being the next to leave. */
  public boolean hitsProtect() {
    return true;
  }

  /** Tells whether what leaves the memory is kept by a store behind it. */
  public boolean keepsBehind() {
    return keepsBytes();
  }

  /** Tells whether arguments and answers become bytes, so that not every type will do. */
  public final boolean keepsBytes() {
    return place.keepsBytes();
  }

  /** Gives back what the test that ends has used. */
  public void close() {}

  /** Takes note of Memos that a service is made with. */
  Memos kept(Memos memos) {
    return memos;
  }

  @Override
  public final Subject subject(Memos memos, Computation computation) {
    return services.subject(kept(memos), computation);
  }

  @Override
  public final FreshSubject fresh(Memos memos, Computation computation) {
    return services.fresh(kept(memos), computation);
  }

  @Override
  public final OutcomeSubject outcomes(Memos memos, Computation computation) {
    return services.outcomes(kept(memos), computation);
  }

  @Override
  public final Recursion recursion(Memos memos) {
    return services.recursion(kept(memos));
  }

  @Override
  public final Keyed keyed(Memos memos) {
    return services.keyed(kept(memos));
  }

  @Override
  public final Keyed keyedChild(Memos memos) {
    return services.keyedChild(kept(memos));
  }

  @Override
  public final UnaryOperator<String> keyedTwin(Memos memos) {
    return services.keyedTwin(kept(memos));
  }

  @Override
  public final Common common(Memos memos) {
    return services.common(kept(memos));
  }

  @Override
  public final Prices prices(Memos memos, Function<String, String> computation) {
    return services.prices(kept(memos), computation);
  }

  @Override
  public final PriceChanges changes(Memos memos) {
    return services.changes(kept(memos));
  }
}
