/** A command for directories of answers on disk. */
@org.jspecify.annotations.NullMarked
module io.keepsake.command {
  requires io.keepsake.runtime;
  requires io.keepsake.sqlite;
  requires info.picocli;
  requires com.google.gson;
  requires static org.jspecify;

  opens io.keepsake.command to
      info.picocli;
}
