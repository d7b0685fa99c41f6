package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.LfuKit;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** {@link RefreshContract}, kept by all backends. */
class RefreshContractTest {
  @Nested
  class Lru extends RefreshContract {
    Lru() {
      super(new LruKit());
    }
  }

  @Nested
  class Lfu extends RefreshContract {
    Lfu() {
      super(new LfuKit());
    }
  }

  @Nested
  class Ttl extends RefreshContract {
    Ttl() {
      super(new TtlKit());
    }
  }

  @Nested
  class Custom extends RefreshContract {
    Custom() {
      super(new CustomKit());
    }
  }

  @Nested
  class Persistent extends RefreshContract {
    Persistent() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Folder extends RefreshContract {
    Folder() {
      super(new FolderKit());
    }
  }

  @Nested
  class Own extends RefreshContract {
    Own() {
      super(new OwnKit());
    }
  }
}
