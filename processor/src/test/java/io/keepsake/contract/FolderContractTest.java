package io.keepsake.contract;

import io.keepsake.contract.backend.FolderKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.FOLDER}. */
class FolderContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new FolderKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new FolderKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new FolderKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new FolderKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new FolderKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new FolderKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new FolderKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new FolderKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new FolderKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new FolderKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new FolderKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new FolderKit());
    }
  }
}
