package io.keepsake.contract;

import io.keepsake.contract.backend.OutcomeKit;
import org.junit.jupiter.api.Nested;

/** {@link LaterOutcomeContract}, kept by each backend. */
class LaterOutcomeContractTest {
  @Nested
  class Lru extends LaterOutcomeContract {
    Lru() {
      super(OutcomeKit.LRU);
    }
  }

  @Nested
  class Lfu extends LaterOutcomeContract {
    Lfu() {
      super(OutcomeKit.LFU);
    }
  }

  @Nested
  class Ttl extends LaterOutcomeContract {
    Ttl() {
      super(OutcomeKit.TTL);
    }
  }

  @Nested
  class Custom extends LaterOutcomeContract {
    Custom() {
      super(OutcomeKit.CUSTOM);
    }
  }

  @Nested
  class Persistent extends LaterOutcomeContract {
    Persistent() {
      super(OutcomeKit.PERSISTENT);
    }
  }

  @Nested
  class Folder extends LaterOutcomeContract {
    Folder() {
      super(OutcomeKit.FOLDER);
    }
  }

  @Nested
  class Own extends LaterOutcomeContract {
    Own() {
      super(OutcomeKit.OWN);
    }
  }
}
