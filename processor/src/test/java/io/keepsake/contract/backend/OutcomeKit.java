package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Memos;
import java.util.function.BiFunction;

/** What a backend makes to be tested with {@link OutcomeSubject}. */
public enum OutcomeKit {
  LRU(new LruKit(), LruOutcomeSubject::new),
  LFU(new LfuKit(), LfuOutcomeSubject::new),
  TTL(new TtlKit(), TtlOutcomeSubject::new),
  CUSTOM(new CustomKit(), CustomOutcomeSubject::new),
  PERSISTENT(new PersistentKit(), PersistentOutcomeSubject::new),
  FOLDER(new FolderKit(), FolderOutcomeSubject::new),
  OWN(new OwnKit(), OwnOutcomeSubject::new);

  private final Kit kit;
  private final BiFunction<Memos, Computation, OutcomeSubject> subjects;

  OutcomeKit(Kit kit, BiFunction<Memos, Computation, OutcomeSubject> subjects) {
    this.kit = kit;
    this.subjects = subjects;
  }

  /** Returns what makes the places of the answers. */
  public Kit kit() {
    return kit;
  }

  /** Makes a service; the test that ends closes its Memos. */
  public OutcomeSubject subject(Memos memos, Computation computation) {
    if (kit instanceof ByteKit bytes) {
      bytes.kept(memos);
    }
    return subjects.apply(memos, computation);
  }
}
