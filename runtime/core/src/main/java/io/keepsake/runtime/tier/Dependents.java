package io.keepsake.runtime.tier;

/** What is made of the answers in a tier, as the tier sees it. Does not throw. */
public interface Dependents {
  /** Voids it in this process, for another one has changed an answer, and has seen to what is on disk. */
  void changedElsewhere();

  /** Voids what other processes have made of answers that were replaced in the store just now. */
  void replaced();

  /** Heeds what other processes have said of tags. */
  void look();
}
