package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
