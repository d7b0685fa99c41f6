package io.keepsake.contract;

import io.keepsake.contract.backend.OwnKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by stores of bytes of the application. */
class OwnContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new OwnKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new OwnKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new OwnKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new OwnKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new OwnKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new OwnKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new OwnKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new OwnKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new OwnKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new OwnKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new OwnKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new OwnKit());
    }
  }
}
