package io.keepsake.samples.orders.load;

/**
 * An answer that is older than it may be.
 *
 * @param acknowledged the revision that a writer had heard of before the read began
 * @param seen the revision that was read
 */
record StaleRead(Entity entity, long acknowledged, long seen) {

  @Override
  public String toString() {
    return "GET " + entity + " gave " + text(seen) + " after an update to " + text(acknowledged)
        + " was acknowledged";
  }

  private static String text(long revision) {
    return revision == Truth.GONE ? "'not found'" : "revision " + revision;
  }
}
