package io.keepsake.processor.model.plan;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A constructor of a generated class.
 *
 * @param form how it comes by the place where answers live
 * @param modifiers its modifiers
 * @param signature what it takes, without the place
 * @param memos the name of the parameter that takes the place, if there is one
 * @param own the name of the first parameter, if the user's own constructor takes a place there
 * @param annotations what it carries
 * @param lints what it suppresses
 */
public record ConstructorPlan(
    Form form,
    Set<Modifier> modifiers,
    Signature signature,
    Optional<String> memos,
    Optional<String> own,
    List<AnnotationSpec> annotations,
    Set<Lint> lints) {

  /** Copies the collections. */
  public ConstructorPlan {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    lints = Set.copyOf(lints);
  }

  /** How a constructor comes by the place where answers live. */
  public enum Form {
    /** It calls the constructor beside it, with its own place or the global one. */
    DELEGATES,

    /** It sets up the caches itself. */
    SETS_UP
  }
}
