package io.keepsake.runtime.tag;

/**
 * What the tags of a method look like: what stands before the first accessor and behind the last one.
 *
 * @param prefix how all of them begin; the whole tag if nothing is open
 * @param suffix how all of them end
 * @param isOpen whether there is an accessor
 */
record TagPattern(String prefix, String suffix, boolean isOpen) {

  /** Reads a tag as the annotation has it; the compiler has seen to it that its braces are balanced. */
  static TagPattern of(String written) {
    StringBuilder literal = new StringBuilder();
    String prefix = null;
    for (int i = 0; i < written.length(); i++) {
      char letter = written.charAt(i);
      boolean isDoubled = i + 1 < written.length() && written.charAt(i + 1) == letter;
      if (letter == '{' && !isDoubled) {
        prefix = prefix == null ? literal.toString() : prefix;
        literal.setLength(0);
        int end = written.indexOf('}', i);
        i = end < 0 ? written.length() : end;
      } else {
        literal.append(letter);
        i += (letter == '{' || letter == '}') && isDoubled ? 1 : 0;
      }
    }
    return prefix == null
        ? new TagPattern(literal.toString(), "", false)
        : new TagPattern(prefix, literal.toString(), true);
  }

  /** Tells whether a tag may be one of these; if in doubt, it may. */
  boolean mayBe(String tag) {
    return isOpen
        ? tag.length() >= prefix.length() + suffix.length()
            && tag.startsWith(prefix)
            && tag.endsWith(suffix)
        : tag.equals(prefix);
  }
}
