package io.keepsake.processor.model.key;

import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the annotation of a method says of its key.
 *
 * @param whole the class whose objects are the key, if it names one
 * @param fields the members of the instance that are in the key, in the order of the annotation
 * @param lints what a use of the class and of the members provokes
 */
public record KeyControl(Optional<WholeKey> whole, List<KeyField> fields, Set<Lint> lints) {

  /** Copies the collections. */
  public KeyControl {
    fields = List.copyOf(fields);
    lints = Set.copyOf(lints);
  }

  /**
   * Tells whether a member is in the key, be it itself, or the field by its accessor or the other way round.
   *
   * @param member a field {@code tenant}, or a method {@code tenant()} or {@code getTenant()}
   */
  public boolean has(String member) {
    return fields.stream()
        .anyMatch(field -> property(field.name().value()).equals(property(member)));
  }

  private static String property(String member) {
    String name = member.endsWith("()") ? member.substring(0, member.length() - 2) : member;
    return name.matches("get\\p{Upper}.*")
        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
        : name;
  }
}
