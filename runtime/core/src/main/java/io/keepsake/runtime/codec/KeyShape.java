package io.keepsake.runtime.codec;

import java.util.Arrays;

/**
 * Counts the parts that the open records, lists, sets and maps of a key still lack. A list that says 2 and has 3 elements,
 * as one that another thread changes may, would make the third one look like the next argument.
 */
final class KeyShape {
  private int[] lacking = new int[8];
  private int open;

  /** A value begins that consists of others; it ends when they are there. */
  void begin(int parts) {
    if (open == Nesting.DEEPEST) {
      throw Nesting.tooDeep();
    }
    if (open == lacking.length) {
      lacking = Arrays.copyOf(lacking, open * 2);
    }
    lacking[open++] = parts;
    end();
  }

  /** A value is there. */
  void add() {
    if (open > 0) {
      lacking[open - 1]--;
      end();
    }
  }

  private void end() {
    while (open > 0 && lacking[open - 1] <= 0) {
      open--;
      if (open > 0) {
        lacking[open - 1]--;
      }
    }
  }

  /** How many values have begun and not ended. */
  int open() {
    return open;
  }

  /** Ends the innermost value, which must lack nothing but a last part that only this method adds. */
  void endHeld(int depth) {
    if (open != depth || lacking[open - 1] != 1) {
      throw incomplete();
    }
    add();
  }

  static CodecException incomplete() {
    return new CodecException("a collection whose size is not the number of its elements");
  }
}
