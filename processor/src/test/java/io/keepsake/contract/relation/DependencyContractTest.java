package io.keepsake.contract.relation;

import org.junit.jupiter.api.Nested;

/** The contract of answers that are made of others, on each backend. */
class DependencyContractTest {
  @Nested
  class Lru extends DependencyContract {
    Lru() {
      super(Shops::lru, false);
    }
  }

  @Nested
  class Lfu extends DependencyContract {
    Lfu() {
      super(Shops::lfu, false);
    }
  }

  @Nested
  class Ttl extends DependencyContract {
    Ttl() {
      super(Shops::ttl, false);
    }
  }

  @Nested
  class Custom extends DependencyContract {
    Custom() {
      super(Shops::custom, false);
    }
  }

  @Nested
  class Persistent extends DependencyContract {
    Persistent() {
      super(Shops::persistent, true);
    }
  }

  @Nested
  class Folder extends DependencyContract {
    Folder() {
      super(Shops::folder, true);
    }
  }

  @Nested
  class Own extends DependencyContract {
    Own() {
      super(OwnShops::own, true);
    }
  }
}
