package io.keepsake.contract;

import io.keepsake.contract.backend.PersistentKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.PERSISTENT}. */
class PersistentContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new PersistentKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new PersistentKit());
    }
  }
}
