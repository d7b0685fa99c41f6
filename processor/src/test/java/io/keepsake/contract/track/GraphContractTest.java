package io.keepsake.contract.track;

import org.junit.jupiter.api.Nested;

/** The contract of tracked answers, on each backend that has them. */
class GraphContractTest {
  @Nested
  class Lru extends GraphContract {
    Lru() {
      super(Graphs::lru);
    }
  }

  @Nested
  class Lfu extends GraphContract {
    Lfu() {
      super(Graphs::lfu);
    }
  }

  @Nested
  class Ttl extends GraphContract {
    Ttl() {
      super(Graphs::ttl);
    }
  }

  @Nested
  class Slots extends GraphContract {
    Slots() {
      super(Graphs::slots);
    }
  }
}
