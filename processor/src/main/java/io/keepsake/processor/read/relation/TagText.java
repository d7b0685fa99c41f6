package io.keepsake.processor.read.relation;

import io.keepsake.processor.model.relation.TagFault;
import io.keepsake.processor.model.relation.TagFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * The text of a tag, taken apart at its braces.
 *
 * @param pieces literals and paths, in order
 * @param fault why it cannot be taken apart, if so
 */
record TagText(List<Piece> pieces, Optional<TagFault> fault) {

  /**
   * A piece.
   *
   * @param isPath whether it stood in braces
   */
  record Piece(String text, boolean isPath) {}

  static TagText parse(String text) {
    return new Parser(text).parse();
  }

  /** Reads one letter after the other; braces that are doubled are literal. */
  private static final class Parser {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private Optional<TagFault> fault = Optional.empty();

    Parser(String text) {
      this.text = text;
    }

    TagText parse() {
      if (text.isBlank()) {
        return new TagText(List.of(), Optional.of(TagFault.of(Kind.EMPTY, text)));
      }
      for (int at = 0; at < text.length() && fault.isEmpty(); ) {
        at = next(at);
      }
      endLiteral();
      return new TagText(pieces, fault);
    }

    private int next(int at) {
      char letter = text.charAt(at);
      if (letter != '{' && letter != '}') {
        literal.append(letter);
        return at + 1;
      }
      if (at + 1 < text.length() && text.charAt(at + 1) == letter) {
        literal.append(letter);
        return at + 2;
      }
      int end = letter == '{' ? text.indexOf('}', at) : -1;
      if (end < 0) {
        fault = Optional.of(TagFault.of(Kind.UNBALANCED, String.valueOf(letter)));
        return text.length();
      }
      addPath(text.substring(at + 1, end));
      return end + 1;
    }

    private void addPath(String path) {
      boolean isPath = !path.isEmpty()
          && !path.endsWith(".")
          && List.of(path.split("\\.")).stream().allMatch(SourceVersion::isIdentifier);
      if (!isPath) {
        fault = Optional.of(TagFault.of(Kind.NO_PATH, path));
      }
      endLiteral();
      pieces.add(new Piece(path, true));
    }

    private void endLiteral() {
      if (!literal.isEmpty()) {
        pieces.add(new Piece(literal.toString(), false));
        literal.setLength(0);
      }
    }
  }
}
