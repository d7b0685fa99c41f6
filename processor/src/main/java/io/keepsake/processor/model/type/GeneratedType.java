package io.keepsake.processor.model.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The class to be generated, as far as the type and its neighbours settle it.
 *
 * @param name its name
 * @param exposed whether code of other packages can see the type, so that it may see the class too
 * @param claim who has that name already
 * @param annotations the annotations of the type that a container looks for on the generated class too
 * @param lints the warnings that its head provokes
 * @param hidden the types that it would have to name, and cannot
 * @param memoizedType the {@code @MemoizedType}, if there is one
 */
public record GeneratedType(
    ClassName name,
    boolean exposed,
    Optional<Claim> claim,
    List<AnnotationSpec> annotations,
    Set<Lint> lints,
    List<HiddenType> hidden,
    Optional<MemoizedTypeDeclaration> memoizedType) {

  /** Copies the collections. */
  public GeneratedType {
    annotations = List.copyOf(annotations);
    lints = Set.copyOf(lints);
    hidden = List.copyOf(hidden);
  }

  /**
   * Someone who has the name already.
   *
   * @param type the hand-written type of this name, or the type that the same name is generated for
   * @param generated true if it is the latter
   */
  public record Claim(String type, boolean generated) {}
}
