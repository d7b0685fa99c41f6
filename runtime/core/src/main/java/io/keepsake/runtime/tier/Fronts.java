package io.keepsake.runtime.tier;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tables in front of one tier, held weakly: each belongs to its instance and goes with it. */
public final class Fronts {
  private final List<WeakReference<Front>> all = new CopyOnWriteArrayList<>();

  Fronts() {}

  /**
   * Adds a table.
   *
   * @param front the table
   */
  public void add(Front front) {
    all.removeIf(reference -> reference.get() == null);
    all.add(new WeakReference<>(front));
  }

  /**
   * Lists the tables that are in use.
   *
   * @return a new list
   */
  public List<Front> present() {
    List<Front> present = new ArrayList<>();
    for (WeakReference<Front> reference : all) {
      Front front = reference.get();
      if (front != null) {
        present.add(front);
      }
    }
    return present;
  }
}
