package io.keepsake.contract.relation;

import org.junit.jupiter.api.Nested;

/** The contract of tags, on each backend. */
class TagContractTest {
  @Nested
  class Lru extends TagContract {
    Lru() {
      super(Shops::lru, false);
    }
  }

  @Nested
  class Lfu extends TagContract {
    Lfu() {
      super(Shops::lfu, false);
    }
  }

  @Nested
  class Ttl extends TagContract {
    Ttl() {
      super(Shops::ttl, false);
    }
  }

  @Nested
  class Custom extends TagContract {
    Custom() {
      super(Shops::custom, false);
    }
  }

  @Nested
  class Persistent extends TagContract {
    Persistent() {
      super(Shops::persistent, true);
    }
  }

  @Nested
  class Folder extends TagContract {
    Folder() {
      super(Shops::folder, true);
    }
  }

  @Nested
  class Own extends TagContract {
    Own() {
      super(OwnShops::own, true);
    }
  }
}
