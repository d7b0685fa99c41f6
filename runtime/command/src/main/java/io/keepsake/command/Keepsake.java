package io.keepsake.command;

import io.keepsake.runtime.internal.FileFailures;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Looks after answers on disk: lists, verifies, removes and exports them. Safe while programs use them. */
@Command(
    name = "keepsake",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    description =
        "Looks after answers that memoized methods keep on disk. Safe while programs use them.",
    subcommands = {
      ListCommand.class,
      EntriesCommand.class,
      VerifyCommand.class,
      RemoveCommand.class,
      ExportCommand.class
    })
final class Keepsake {
  private Keepsake() {}

  /**
   * Runs the command.
   *
   * @param arguments what the user wrote
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command with its way of telling failures: in one line, to the error stream. */
  static CommandLine commandLine() {
    return new CommandLine(new Keepsake()).setExecutionExceptionHandler((failure, line, parsed) -> {
      Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
      line.getErr().println("keepsake: " + reason(cause == null ? failure : cause));
      return ExitCode.SOFTWARE;
    });
  }

  /** Says what has failed. */
  static String reason(Throwable failure) {
    if (failure instanceof IOException problem) {
      return FileFailures.reason(problem);
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
