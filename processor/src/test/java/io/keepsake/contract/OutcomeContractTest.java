package io.keepsake.contract;

import io.keepsake.contract.backend.OutcomeKit;
import org.junit.jupiter.api.Nested;

/** {@link OutcomeContract}, kept by each backend. */
class OutcomeContractTest {
  @Nested
  class Lru extends OutcomeContract {
    Lru() {
      super(OutcomeKit.LRU);
    }
  }

  @Nested
  class Lfu extends OutcomeContract {
    Lfu() {
      super(OutcomeKit.LFU);
    }
  }

  @Nested
  class Ttl extends OutcomeContract {
    Ttl() {
      super(OutcomeKit.TTL);
    }
  }

  @Nested
  class Custom extends OutcomeContract {
    Custom() {
      super(OutcomeKit.CUSTOM);
    }
  }

  @Nested
  class Persistent extends OutcomeContract {
    Persistent() {
      super(OutcomeKit.PERSISTENT);
    }
  }

  @Nested
  class Folder extends OutcomeContract {
    Folder() {
      super(OutcomeKit.FOLDER);
    }
  }

  @Nested
  class Own extends OutcomeContract {
    Own() {
      super(OutcomeKit.OWN);
    }
  }
}
