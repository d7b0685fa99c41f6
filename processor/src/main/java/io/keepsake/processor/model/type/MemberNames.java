package io.keepsake.processor.model.type;

import java.util.Set;

/**
 * The names that members of a type take, inherited ones included.
 *
 * @param fields the names of its fields
 * @param types the simple names of its member types
 * @param hiddenTypes simple names of {@code java.lang} that mean another type in its package
 */
public record MemberNames(Set<String> fields, Set<String> types, Set<String> hiddenTypes) {

  /** Copies the sets. */
  public MemberNames {
    fields = Set.copyOf(fields);
    types = Set.copyOf(types);
    hiddenTypes = Set.copyOf(hiddenTypes);
  }
}
