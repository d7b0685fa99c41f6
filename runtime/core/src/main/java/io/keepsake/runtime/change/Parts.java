package io.keepsake.runtime.change;

import io.keepsake.runtime.internal.ByContent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some components of a key and what they have to be. Compared as keys are: arrays by content, in lists and maps too,
 * numbers as {@link Double#equals}, enums by identity, all else by the {@code equals} of what is stored.
 */
public final class Parts {
  private final Selection selection;
  private final @Nullable Object[] values;

  Parts(Selection selection, @Nullable Object[] values) {
    if (values.length != selection.positions().size()) {
      throw new IllegalArgumentException(selection + " with " + values.length + " parts");
    }
    this.selection = selection;
    this.values = values;
  }

  /**
   * Returns where the components stand among those of the key.
   *
   * @return the positions, from 0 on, ascending
   */
  public List<Integer> positions() {
    return selection.positions();
  }

  /**
   * Returns what the components have to be.
   *
   * @return a copy, in the order of the positions
   */
  public @Nullable Object[] values() {
    return values.clone();
  }

  /**
   * Tells whether these are all components, so that there is one key.
   *
   * @return true if none is left open
   */
  public boolean isWhole() {
    return values.length == selection.size();
  }

  /**
   * Hashes the components; calls {@code hashCode} of what they are.
   *
   * @return the same as {@link #hash(List, Object[])} for each key that has them
   */
  public int hash() {
    return ByContent.hash(values);
  }

  /**
   * Hashes some components of a key; calls {@code hashCode} of what they are.
   *
   * @param positions where they stand
   * @param key all components
   * @return the hash
   */
  public static int hash(List<Integer> positions, @Nullable Object[] key) {
    return ByContent.hash(positions.stream().map(position -> key[position]).toArray());
  }

  /**
   * Tells whether a key has these components; calls {@code equals} of what it holds.
   *
   * @param key all components
   * @return true if those that count are equal
   */
  public boolean areIn(@Nullable Object[] key) {
    for (int i = 0; i < values.length; i++) {
      if (!ByContent.areEqual(key[positions().get(i)], values[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return selection + " " + Arrays.deepToString(values);
  }
}
