package io.keepsake.processor.testing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler told of a place in the source.
 *
 * @param code such as {@code KS001}, empty if it does not come from the processor
 * @param message the text
 * @param file the file's name without folders, empty if there is none
 * @param line from 1, or {@link Diagnostic#NOPOS}
 * @param column from 1, or {@link Diagnostic#NOPOS}
 */
public record Told(
    Diagnostic.Kind kind, String code, String message, String file, long line, long column) {
  private static final Pattern CODE = Pattern.compile("\\[(KS\\d{3})]");

  static Told of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(message);
    JavaFileObject file = diagnostic.getSource();
    return new Told(
        diagnostic.getKind(),
        code.find() ? code.group(1) : "",
        message,
        file == null ? "" : Path.of(file.toUri()).getFileName().toString(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber());
  }

  /** Tells whether the processor said it. */
  public boolean isOurs() {
    return !code.isEmpty();
  }

  /** Returns code, file and line, for comparison. */
  public String codeAndLine() {
    return code + " " + file + ":" + line;
  }

  /** Returns code, file, line and column, for comparison. */
  public String codeAndColumn() {
    return codeAndLine() + ":" + column;
  }
}
