package io.keepsake.processor.model.relation;

import java.util.List;

/**
 * What a {@code @Memoize} says about a method's answers and others.
 *
 * @param tags its tags
 * @param dependsOn the methods that its answers are made of
 * @param inherits the memoized methods of supertypes whose place it takes, such as {@code shop.Base.quote(String)}
 */
public record RelationsDeclaration(
    List<TagDeclaration> tags, List<DependencyDeclaration> dependsOn, List<String> inherits) {

  /** Copies the lists. */
  public RelationsDeclaration {
    tags = List.copyOf(tags);
    dependsOn = List.copyOf(dependsOn);
    inherits = List.copyOf(inherits);
  }

  /** Tells whether there are no tags, and nothing that the answers are made of. */
  public boolean isNone() {
    return tags.isEmpty() && dependsOn.isEmpty();
  }
}
