package io.keepsake.runtime.table;

import io.keepsake.runtime.batch.Flights;
import io.keepsake.runtime.batch.Meeting;
import io.keepsake.runtime.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows to calls for several of its answers.
 *
 * @param <E> the entries
 */
record TableFlights<E extends Entry>(Table<E, ?> table) implements Flights<E> {

  /** An entry as one that is equal to others with the same arguments. */
  private record Arguments(Entry entry) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Arguments that && entry.sameKey(that.entry);
    }

    @Override
    public int hashCode() {
      return entry.hash();
    }
  }

  @Override
  public Object identity(E entry) {
    return new Arguments(entry);
  }

  @Override
  public E join(E mine, Meeting<E> meeting) {
    return table.join(mine, meeting);
  }

  @Override
  public @Nullable E await(E flight, long patience) {
    E ended = table.ended(flight, patience);
    if (ended == null || ended.outcome == Flight.GIVEN_UP) {
      table.miss();
    } else if (ended.outcome == Flight.ABSENT) {
      table.count();
    }
    return ended;
  }

  @Override
  public void absent(E mine) {
    table.endWithout(mine, Flight.ABSENT);
    table.removeRefused(mine);
  }

  @Override
  public void giveUp(E mine) {
    table.endWithout(mine, Flight.GIVEN_UP);
  }

  @Override
  public @Nullable E fail(E mine) {
    return table.fallBack(mine);
  }

  @Override
  public long patience() {
    return table.spec.waitTimeout();
  }

  @Override
  public long nanos() {
    return table.memos.clock().nanos();
  }
}
