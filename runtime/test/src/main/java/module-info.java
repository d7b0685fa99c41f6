/**
 * What tests of caches need, and the contract of stores as tests. JUnit is needed by those alone who use the contract or the
 * extension. Open: JUnit calls what it finds by reflection.
 */
@org.jspecify.annotations.NullMarked
open module io.keepsake.test {
  requires transitive io.keepsake.runtime;
  requires static transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports io.keepsake.test;
  exports io.keepsake.test.fault;
}
