package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

    /** Instances share what is in their directory, so those whose answers differ are given one each. */
    @Override
    @Test
    void instances_haveTheirOwnAnswers() throws Exception {
      Subject first = kit.subject(memos().build(), key -> "first");
      Subject second = kit.subject(memos().build(), key -> "second");
      assertThat(first.answer("a")).isEqualTo("first");
      assertThat(second.answer("a")).isEqualTo("second");
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
