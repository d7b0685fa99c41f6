package io.keepsake.runtime.codec;

/** How deep values may lie inside of each other. Beyond it, a reader's stack would be at the mercy of what it reads. */
final class Nesting {
  static final int DEEPEST = 500;

  private Nesting() {}

  static CodecException tooDeep() {
    return new CodecException("more than " + DEEPEST + " values inside of each other");
  }
}
