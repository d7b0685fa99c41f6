package io.keepsake.contract;

import io.keepsake.contract.backend.CustomKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.CUSTOM}. */
class CustomContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new CustomKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new CustomKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new CustomKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new CustomKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new CustomKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new CustomKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new CustomKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new CustomKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new CustomKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new CustomKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new CustomKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new CustomKit());
    }
  }
}
