package io.keepsake.processor.model.relation;

import io.keepsake.processor.model.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * One tag of a memoized method.
 *
 * @param text the text as it is written
 * @param parts what it is made of, if there is no fault
 * @param fault why it cannot be made, if so
 */
public record TagDeclaration(
    Attribute<String> text, List<TagPart> parts, Optional<TagFault> fault) {

  /** Copies the list. */
  public TagDeclaration {
    parts = List.copyOf(parts);
  }
}
