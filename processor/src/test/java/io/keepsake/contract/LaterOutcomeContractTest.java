package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** {@link LaterOutcomeContract}, kept by each backend. */
class LaterOutcomeContractTest {
  @Nested
  class Lru extends LaterOutcomeContract {
    Lru() {
      super(new LruKit());
    }
  }

  @Nested
  class Lfu extends LaterOutcomeContract {
    Lfu() {
      super(new LfuKit());
    }
  }

  @Nested
  class Ttl extends LaterOutcomeContract {
    Ttl() {
      super(new TtlKit());
    }
  }

  @Nested
  class Custom extends LaterOutcomeContract {
    Custom() {
      super(new CustomKit());
    }
  }

  @Nested
  class Persistent extends LaterOutcomeContract {
    Persistent() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Folder extends LaterOutcomeContract {
    Folder() {
      super(new FolderKit());
    }
  }

  @Nested
  class Own extends LaterOutcomeContract {
    Own() {
      super(new OwnKit());
    }
  }
}
