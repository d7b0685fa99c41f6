/** What generated code runs on, and what an application uses to look after its caches. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the command is compiled after this
module io.keepsake.runtime {
  requires transitive io.keepsake.annotations;
  requires static org.jspecify;

  exports io.keepsake.runtime;
  exports io.keepsake.runtime.batch;
  exports io.keepsake.runtime.codec;
  exports io.keepsake.runtime.flight;
  exports io.keepsake.runtime.folder;
  exports io.keepsake.runtime.change;
  exports io.keepsake.runtime.spec;
  exports io.keepsake.runtime.spi;
  exports io.keepsake.runtime.table;
  exports io.keepsake.runtime.tag;
  exports io.keepsake.runtime.trace;
  exports io.keepsake.runtime.internal to
      io.keepsake.command;
  exports io.keepsake.runtime.tier to
      io.keepsake.command;
}
