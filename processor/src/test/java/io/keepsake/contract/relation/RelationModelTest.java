package io.keepsake.contract.relation;

import org.junit.jupiter.api.Nested;

/** The model of tags and dependencies, on each backend. */
class RelationModelTest {
  @Nested
  class Lru extends RelationModel {
    Lru() {
      super(Shops::lru, false);
    }
  }

  @Nested
  class Lfu extends RelationModel {
    Lfu() {
      super(Shops::lfu, false);
    }
  }

  @Nested
  class Ttl extends RelationModel {
    Ttl() {
      super(Shops::ttl, false);
    }
  }

  @Nested
  class Custom extends RelationModel {
    Custom() {
      super(Shops::custom, false);
    }
  }

  @Nested
  class Persistent extends RelationModel {
    Persistent() {
      super(Shops::persistent, true);
    }
  }

  @Nested
  class Folder extends RelationModel {
    Folder() {
      super(Shops::folder, true);
    }
  }

  @Nested
  class Own extends RelationModel {
    Own() {
      super(OwnShops::own, true);
    }
  }
}
