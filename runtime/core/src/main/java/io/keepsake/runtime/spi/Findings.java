package io.keepsake.runtime.spi;

/** Is told what there is in a store by {@link ByteStores#inspect}; used by one thread. */
public interface Findings {

  /**
   * Is told that there are more records than it has been told of so far.
   *
   * @param records about how many more, at least 0
   */
  void expect(long records);

  /**
   * Is shown a record that is what was stored, as far as the store can tell. One that was replaced may be shown as well.
   *
   * @param record the record, which may have expired
   */
  void whole(ByteRecord record);

  /**
   * Is told of damage.
   *
   * @param what a file, or a record in it
   * @param why what is wrong
   */
  void damaged(String what, String why);
}
