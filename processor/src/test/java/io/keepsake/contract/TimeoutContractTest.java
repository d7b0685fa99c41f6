package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** {@link TimeoutContract}, kept by all backends. */
class TimeoutContractTest {
  @Nested
  class Lru extends TimeoutContract {
    Lru() {
      super(new LruKit());
    }
  }

  @Nested
  class Lfu extends TimeoutContract {
    Lfu() {
      super(new LfuKit());
    }
  }

  @Nested
  class Ttl extends TimeoutContract {
    Ttl() {
      super(new TtlKit());
    }
  }

  @Nested
  class Custom extends TimeoutContract {
    Custom() {
      super(new CustomKit());
    }
  }

  @Nested
  class Persistent extends TimeoutContract {
    Persistent() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Folder extends TimeoutContract {
    Folder() {
      super(new FolderKit());
    }
  }

  @Nested
  class Own extends TimeoutContract {
    Own() {
      super(new OwnKit());
    }
  }
}
