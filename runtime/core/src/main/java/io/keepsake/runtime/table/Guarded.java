package io.keepsake.runtime.table;

/**
 * What each miss writes, under the table's lock, apart from what each hit reads: on cache lines of their own, so that a
 * thread that misses does not take away the lines that others need for their hits. The fields of a superclass come before
 * those of its subclasses; that is why this is three classes.
 */
@SuppressWarnings("unused") // padding
abstract class Guarded extends Counted {
  long after0, after1, after2, after3, after4, after5, after6, after7;
  long after8, after9, after10, after11, after12, after13, after14, after15;
}

/** The fields themselves. */
abstract class Counted extends Padded {
  /** How many buckets of an outgrown array have moved. */
  int moved;

  /** How many entries are in the buckets, with a value or without. */
  int linked;

  /** How many entries count. */
  int live;

  /** The clock of the order in which entries leave; advances with each entry that is let in. */
  long clock;

  long misses;
  long computations;
  long failures;
  long evictions;
  long expirations;
  long invalidations;
}

/** What keeps them apart from the object's header and from what lies before it. */
@SuppressWarnings("unused") // padding
abstract class Padded {
  long before0, before1, before2, before3, before4, before5, before6, before7;
  long before8, before9, before10, before11, before12, before13, before14, before15;
}
