package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Place;
import org.junit.jupiter.api.Nested;

/** The contract of tags, on each backend. */
class TagContractTest {
  @Nested
  class Lru extends TagContract {
    Lru() {
      super(Place.LRU);
    }
  }

  @Nested
  class Lfu extends TagContract {
    Lfu() {
      super(Place.LFU);
    }
  }

  @Nested
  class Ttl extends TagContract {
    Ttl() {
      super(Place.TTL);
    }
  }

  @Nested
  class Custom extends TagContract {
    Custom() {
      super(Place.CUSTOM);
    }
  }

  @Nested
  class Persistent extends TagContract {
    Persistent() {
      super(Place.PERSISTENT);
    }
  }

  @Nested
  class Folder extends TagContract {
    Folder() {
      super(Place.FOLDER);
    }
  }

  @Nested
  class Own extends TagContract {
    Own() {
      super(Place.OWN);
    }
  }
}
