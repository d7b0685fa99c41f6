package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Place;
import org.junit.jupiter.api.Nested;

/** The model of tags and dependencies, on each backend. */
class RelationModelTest {
  @Nested
  class Lru extends RelationModel {
    Lru() {
      super(Place.LRU);
    }
  }

  @Nested
  class Lfu extends RelationModel {
    Lfu() {
      super(Place.LFU);
    }
  }

  @Nested
  class Ttl extends RelationModel {
    Ttl() {
      super(Place.TTL);
    }
  }

  @Nested
  class Custom extends RelationModel {
    Custom() {
      super(Place.CUSTOM);
    }
  }

  @Nested
  class Persistent extends RelationModel {
    Persistent() {
      super(Place.PERSISTENT);
    }
  }

  @Nested
  class Folder extends RelationModel {
    Folder() {
      super(Place.FOLDER);
    }
  }

  @Nested
  class Own extends RelationModel {
    Own() {
      super(Place.OWN);
    }
  }
}
