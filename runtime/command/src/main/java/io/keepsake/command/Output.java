package io.keepsake.command;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a subcommand writes to. */
final class Output {
  private final PrintWriter out;
  private final PrintWriter err;

  private Output(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  static Output of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("not called by picocli");
    }
    return new Output(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  @SuppressWarnings("AnnotateFormatMethod") // for one annotation, not another dependency
  void line(String format, Object... values) {
    out.println(String.format(format, values));
    out.flush();
  }

  /** Writes over the last line of the error stream. */
  void progress(String text) {
    err.print("\r" + text);
    err.flush();
  }

  void endProgress() {
    err.println();
    err.flush();
  }
}
