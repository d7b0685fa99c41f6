package io.keepsake.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sets generated text as a person would: comments within the margin, and no empty lines between fields of a kind. */
final class Layout {
  private static final int COLUMNS = 100;

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
    List<String> lines = withComments(nested.lines().toList());
    StringBuilder text = new StringBuilder(source.length());
    for (int i = 0; i < lines.size(); i++) {
      if (!isGap(lines, i)) {
        text.append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  /** Puts short comments on one line, and long ones on several. */
  private static List<String> withComments(List<String> lines) {
    List<String> set = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.endsWith("/**") && isShort(lines, i)) {
        set.add(line + lines.get(i + 1).stripLeading().substring(1) + " */");
        i += 2;
      } else if (line.length() > COLUMNS && line.stripLeading().startsWith("* ")) {
        addBroken(line, set);
      } else {
        set.add(line);
      }
    }
    return set;
  }

  /** Tells whether a comment has one line of text, and room beside it. */
  private static boolean isShort(List<String> lines, int start) {
    int added = lines.get(start + 1).stripLeading().length() + " */".length() - 1;
    return lines.get(start + 2).endsWith(" */") && lines.get(start).length() + added <= COLUMNS;
  }

  private static void addBroken(String comment, List<String> lines) {
    int margin = comment.indexOf("* ") + 2;
    StringBuilder line = new StringBuilder(comment.substring(0, margin));
    for (String word : BREAK.splitAsStream(comment.substring(margin)).toList()) {
      boolean isFirst = line.length() == margin;
      if (!isFirst && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(margin);
        line.append(word);
      } else {
        line.append(isFirst ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
  }

  /** Tells of an empty line between two fields of a kind. */
  private static boolean isGap(List<String> lines, int at) {
    return lines.get(at).isEmpty()
        && at > 0
        && at + 1 < lines.size()
        && lines.get(at + 1).endsWith(";")
        && areOfAKind(lines.get(at - 1), lines.get(at + 1));
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
