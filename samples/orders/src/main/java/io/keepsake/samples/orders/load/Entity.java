package io.keepsake.samples.orders.load;

/** One thing that has revisions. */
record Entity(Kind kind, long id) {
  @Override
  public String toString() {
    return kind.path(id);
  }
}
