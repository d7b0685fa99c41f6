/** The annotations of Keepsake: what a person writes, and nothing else. */
@org.jspecify.annotations.NullMarked
module io.keepsake.annotations {
  requires static org.jspecify;

  exports io.keepsake;
}
