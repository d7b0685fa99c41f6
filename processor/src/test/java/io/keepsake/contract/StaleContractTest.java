package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** {@link StaleContract}, kept by all backends. */
class StaleContractTest {
  @Nested
  class Lru extends StaleContract {
    Lru() {
      super(new LruKit());
    }
  }

  @Nested
  class Lfu extends StaleContract {
    Lfu() {
      super(new LfuKit());
    }
  }

  @Nested
  class Ttl extends StaleContract {
    Ttl() {
      super(new TtlKit());
    }
  }

  @Nested
  class Custom extends StaleContract {
    Custom() {
      super(new CustomKit());
    }
  }

  @Nested
  class Persistent extends StaleContract {
    Persistent() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Folder extends StaleContract {
    Folder() {
      super(new FolderKit());
    }
  }

  @Nested
  class Own extends StaleContract {
    Own() {
      super(new OwnKit());
    }
  }
}
