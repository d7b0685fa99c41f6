package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** {@link OutcomeContract}, kept by each backend. */
class OutcomeContractTest {
  @Nested
  class Lru extends OutcomeContract {
    Lru() {
      super(new LruKit());
    }
  }

  @Nested
  class Lfu extends OutcomeContract {
    Lfu() {
      super(new LfuKit());
    }
  }

  @Nested
  class Ttl extends OutcomeContract {
    Ttl() {
      super(new TtlKit());
    }
  }

  @Nested
  class Custom extends OutcomeContract {
    Custom() {
      super(new CustomKit());
    }
  }

  @Nested
  class Persistent extends OutcomeContract {
    Persistent() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Folder extends OutcomeContract {
    Folder() {
      super(new FolderKit());
    }
  }

  @Nested
  class Own extends OutcomeContract {
    Own() {
      super(new OwnKit());
    }
  }
}
