package io.keepsake.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets generated text as a person would: comments within the margin, and no empty lines between fields of a kind. */
final class Layout {
  private static final int COLUMNS = 100;

  private static final Pattern SHORT_COMMENT =
      Pattern.compile("(?m)^( *+)/\\*\\*\\n \\1\\* (.*)\\n \\1\\*/$");
  private static final Pattern LONG_COMMENT = Pattern.compile("(?m)^( *+\\* )(.{80,}+)$");

  /** A place to break a comment at: a space that is not inside of braces. */
  private static final Pattern BREAK = Pattern.compile(" (?![^{}]*\\})");

  private static final Pattern FIELD =
      Pattern.compile("( +)private (static )?(final )?[^(]*;|( +)private static .* = .*;");

  /** JavaPoet puts a space in front of the annotation of a nested type. */
  private static final Pattern NESTED_ANNOTATION = Pattern.compile("(?<=\\w\\.) (?=@\\w)");

  private Layout() {}

  static String tidy(String source) {
    String nested =
        source.contains(". @") ? NESTED_ANNOTATION.matcher(source).replaceAll("") : source;
    String onOneLine = SHORT_COMMENT.matcher(nested).replaceAll(Layout::onOneLine);
    return withoutGaps(LONG_COMMENT.matcher(onOneLine).replaceAll(Layout::onLines));
  }

  private static String onOneLine(MatchResult comment) {
    String line = comment.group(1) + "/** " + comment.group(2) + " */";
    return Matcher.quoteReplacement(line.length() <= COLUMNS ? line : comment.group());
  }

  private static String onLines(MatchResult comment) {
    StringBuilder lines = new StringBuilder();
    String line = comment.group(1);
    for (String word : BREAK.splitAsStream(comment.group(2)).toList()) {
      boolean isFirst = line.equals(comment.group(1));
      if (!isFirst && line.length() + 1 + word.length() > COLUMNS) {
        lines.append(line).append('\n');
        line = comment.group(1) + word;
      } else {
        line = isFirst ? line + word : line + " " + word;
      }
    }
    return Matcher.quoteReplacement(lines.append(line).toString());
  }

  private static String withoutGaps(String source) {
    List<String> lines = source.lines().toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean isGap = i > 0
          && i + 1 < lines.size()
          && lines.get(i).isEmpty()
          && lines.get(i + 1).endsWith(";")
          && areOfAKind(lines.get(i - 1), lines.get(i + 1));
      if (!isGap) {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept) + "\n";
  }

  private static boolean areOfAKind(String line, String next) {
    return FIELD.matcher(line).matches()
        && FIELD.matcher(next).matches()
        && indent(line) == indent(next)
        && line.contains(" static ") == next.contains(" static ");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
