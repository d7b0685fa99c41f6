package io.keepsake.processor.model.plan.method;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The declaration of a memoized method in a generated class.
 *
 * @param name its name
 * @param home where results are computed
 * @param visibility its visibility, empty if it is that of the package
 * @param signature what it takes and gives
 * @param keyed the parameters that the handle's methods take: those that are not ignored
 * @param annotations what it carries
 * @param texts what comments say of it
 */
public record MethodHead(
    String name,
    MethodPlan.Home home,
    Optional<Modifier> visibility,
    Signature signature,
    List<Parameter> keyed,
    List<AnnotationSpec> annotations,
    Texts texts) {

  /** Copies the lists. */
  public MethodHead {
    keyed = List.copyOf(keyed);
    annotations = List.copyOf(annotations);
  }

  /** Whether the method is static. */
  public boolean isStatic() {
    return home.isStatic();
  }

  /**
   * What comments say of a method.
   *
   * @param parameters its parameter types as a person reads them
   * @param policy how its answers are kept, as a person reads it
   */
  public record Texts(String parameters, String policy) {}
}
