package io.keepsake.processor.model.type;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import java.util.List;

/**
 * The attributes of one {@code @MemoizedType}.
 *
 * @param name the simple name of the generated class, empty for the default
 * @param annotations what to put on the generated class
 */
public record MemoizedTypeDeclaration(
    Origin origin, Attribute<String> name, List<Attribute<AddedAnnotation>> annotations) {

  /** Copies the list. */
  public MemoizedTypeDeclaration {
    annotations = List.copyOf(annotations);
  }
}
