package io.keepsake.processor.model.relation;

import java.util.List;

/**
 * What a {@code @Memoize} says about a method's answers and others.
 *
 * @param tags its tags
 * @param dependsOn the methods that its answers are made of
 */
public record RelationsDeclaration(
    List<TagDeclaration> tags, List<DependencyDeclaration> dependsOn) {

  /** Copies the lists. */
  public RelationsDeclaration {
    tags = List.copyOf(tags);
    dependsOn = List.copyOf(dependsOn);
  }

  /** Tells whether it says anything. */
  public boolean isNone() {
    return tags.isEmpty() && dependsOn.isEmpty();
  }
}
