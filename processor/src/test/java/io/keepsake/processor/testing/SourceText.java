package io.keepsake.processor.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One source file.
 *
 * @param path where it stands in the source folder, such as {@code shop/Prices.java}
 * @param text what is in it
 */
record SourceText(String path, String text) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern TYPE = Pattern.compile(
      "^(?:[\\w@\"(). -]+ )??(?:class|record|enum|@?interface) (\\w+)", Pattern.MULTILINE);
  private static final Pattern MODULE =
      Pattern.compile("^(?:open )?module [\\w.]+ ", Pattern.MULTILINE);

  /** Returns a file that is named by the package and the first type in its text, which starts at a line's beginning. */
  static SourceText of(String text) {
    String code = COMMENT.matcher(text).replaceAll("");
    if (MODULE.matcher(code).find()) {
      return new SourceText("module-info.java", text);
    }
    Matcher type = TYPE.matcher(code);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    Matcher inPackage = PACKAGE.matcher(code);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    return new SourceText(folder + type.group(1) + ".java", text);
  }
}
