/** The contract of stores as tests, and what tests of caches need besides. Open: JUnit calls what it finds by reflection. */
@org.jspecify.annotations.NullMarked
open module io.keepsake.test {
  requires transitive io.keepsake.runtime;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports io.keepsake.test;
}
