package io.keepsake.processor.read.relation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/**
 * The name of a method as {@code dependsOn} has it.
 *
 * @param type the type, empty for the one that names it
 * @param method the method
 * @param parameters the types of its parameters without spaces, if they are given
 */
record DependencyName(String type, String method, Optional<String> parameters) {
  private static final Pattern FORM = Pattern.compile(
      "(?:([\\p{javaJavaIdentifierPart}.]+)\\.)?(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)"
          + "(?:\\((.*)\\))?");

  static Optional<DependencyName> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(new DependencyName(
        form.group(1) == null ? "" : form.group(1),
        form.group(2),
        Optional.ofNullable(form.group(3)).map(DependencyName::bare)));
  }

  private static String bare(String parameters) {
    return parameters.replaceAll("\\s", "").replace("...", "[]");
  }

  /**
   * Tells whether a method is meant.
   *
   * @param types the types of its parameters, as a person reads them
   */
  boolean fits(ExecutableElement candidate, String types) {
    return candidate.getSimpleName().contentEquals(method)
        && parameters.map(bare(types)::equals).orElse(true);
  }
}
