package io.keepsake.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment in a source text that says what is to be told of the place right behind it: {@code /*KS001*}{@code /}. One
 * that holds for one compiler only names it: {@code /*KS030 ecj*}{@code /}; several codes are joined by commas.
 *
 * @param code the code that is expected
 * @param compiler the compiler that it is expected of, empty for all
 * @param file the file's name without folders
 * @param line from 1
 * @param column from 1
 */
record Mark(String code, String compiler, String file, long line, long column) {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*(KS\\d{3}(?:,KS\\d{3})*)(?: (javac|ecj))?\\*/");

  /** Returns the marks in a source text, in its order. */
  static List<Mark> in(SourceText source) {
    String file = source.path().substring(source.path().lastIndexOf('/') + 1);
    List<Mark> marks = new ArrayList<>();
    Matcher comment = COMMENT.matcher(source.text());
    while (comment.find()) {
      String before = source.text().substring(0, comment.end());
      long line = before.lines().count();
      long column = comment.end() - before.lastIndexOf('\n');
      String compiler = comment.group(2) == null ? "" : comment.group(2);
      for (String code : comment.group(1).split(",", -1)) {
        marks.add(new Mark(code, compiler, file, line, column));
      }
    }
    return marks;
  }

  boolean isFor(Compiler asked) {
    return compiler.isEmpty() || compiler.equals(asked.toString());
  }

  String codeAndLine() {
    return code + " " + file + ":" + line;
  }

  String codeAndColumn() {
    return codeAndLine() + ":" + column;
  }
}
