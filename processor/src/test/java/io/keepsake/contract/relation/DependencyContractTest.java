package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Place;
import org.junit.jupiter.api.Nested;

/** The contract of answers that are made of others, on each backend. */
class DependencyContractTest {
  @Nested
  class Lru extends DependencyContract {
    Lru() {
      super(Place.LRU);
    }
  }

  @Nested
  class Lfu extends DependencyContract {
    Lfu() {
      super(Place.LFU);
    }
  }

  @Nested
  class Ttl extends DependencyContract {
    Ttl() {
      super(Place.TTL);
    }
  }

  @Nested
  class Custom extends DependencyContract {
    Custom() {
      super(Place.CUSTOM);
    }
  }

  @Nested
  class Persistent extends DependencyContract {
    Persistent() {
      super(Place.PERSISTENT);
    }
  }

  @Nested
  class Folder extends DependencyContract {
    Folder() {
      super(Place.FOLDER);
    }
  }

  @Nested
  class Own extends DependencyContract {
    Own() {
      super(Place.OWN);
    }
  }
}
