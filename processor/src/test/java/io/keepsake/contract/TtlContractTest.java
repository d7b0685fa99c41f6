package io.keepsake.contract;

import io.keepsake.contract.backend.TtlKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.TTL}. */
class TtlContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new TtlKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new TtlKit());
    }
  }

  @Nested
  class Eviction extends EvictionContract {
    Eviction() {
      super(new TtlKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new TtlKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new TtlKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new TtlKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new TtlKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new TtlKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new TtlKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new TtlKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new TtlKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new TtlKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new TtlKit());
    }
  }
}
