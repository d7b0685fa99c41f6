package io.keepsake.contract;

import io.keepsake.contract.backend.LruKit;
import org.junit.jupiter.api.Nested;

/** The contract, kept by {@code Backend.LRU}. */
class LruContractTest {
  @Nested
  class Async extends AsyncContract {
    Async() {
      super(new LruKit());
    }
  }

  @Nested
  class Bound extends BoundContract {
    Bound() {
      super(new LruKit());
    }
  }

  @Nested
  class Eviction extends EvictionContract {
    Eviction() {
      super(new LruKit());
    }
  }

  @Nested
  class Expiry extends ExpiryContract {
    Expiry() {
      super(new LruKit());
    }
  }

  @Nested
  class Fence extends FenceContract {
    Fence() {
      super(new LruKit());
    }
  }

  @Nested
  class Flight extends FlightContract {
    Flight() {
      super(new LruKit());
    }
  }

  @Nested
  class Keys extends KeysContract {
    Keys() {
      super(new LruKit());
    }
  }

  @Nested
  class Lifetime extends LifetimeContract {
    Lifetime() {
      super(new LruKit());
    }
  }

  @Nested
  class Lookup extends LookupContract {
    Lookup() {
      super(new LruKit());
    }
  }

  @Nested
  class Recursion extends RecursionContract {
    Recursion() {
      super(new LruKit());
    }
  }

  @Nested
  class Settings extends SettingsContract {
    Settings() {
      super(new LruKit());
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    Snapshot() {
      super(new LruKit());
    }
  }

  @Nested
  class Stack extends StackContract {
    Stack() {
      super(new LruKit());
    }
  }
}
