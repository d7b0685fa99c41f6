/** Memoized methods that return a {@code Uni} of SmallRye Mutiny. */
@org.jspecify.annotations.NullMarked
module io.keepsake.mutiny {
  requires transitive io.smallrye.mutiny;
  requires static org.jspecify;

  exports io.keepsake.mutiny;
}
