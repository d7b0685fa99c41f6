/** Memoized methods that return a {@code Mono} of Project Reactor. */
@org.jspecify.annotations.NullMarked
module io.keepsake.reactor {
  requires transitive reactor.core;
  requires static org.jspecify;

  exports io.keepsake.reactor;
}
