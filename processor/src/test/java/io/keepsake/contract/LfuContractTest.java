package io.keepsake.contract;

import io.keepsake.contract.backend.LfuKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.LFU}. */
class LfuContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new LfuKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new LfuKit());
    }
  }

  @Nested
  class Eviction extends EvictionContract {
    Eviction() {
      super(new LfuKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new LfuKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new LfuKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new LfuKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new LfuKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new LfuKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new LfuKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new LfuKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new LfuKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new LfuKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new LfuKit());
    }
  }
}
