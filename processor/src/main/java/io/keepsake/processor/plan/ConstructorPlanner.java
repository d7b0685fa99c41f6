package io.keepsake.processor.plan;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.ConstructorPlan;
import io.keepsake.processor.model.plan.ConstructorPlan.Form;
import io.keepsake.processor.model.plan.OwnerPlan;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import io.keepsake.processor.model.type.ConstructorDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Plans the constructors of a generated class: those of the user's class, each with a twin that takes a place for answers. */
final class ConstructorPlanner {
  /** The runtime's class for such a place, which a constructor of the user may take as well. */
  private static final String MEMOS = "io.keepsake.runtime.Memos";

  private final TypeHead head;
  private final boolean hasHandles;
  /** Whether this is used before it is made, as newer compilers see it. */
  private final boolean escapes;

  private final Set<String> signatures = new HashSet<>();

  /**
   * Creates a planner.
   *
   * @param methods the memoized methods
   * @param knowsCaches whether instances know the caches of others
   */
  ConstructorPlanner(TypeHead head, List<MethodPlan> methods, boolean knowsCaches) {
    this.head = head;
    this.hasHandles =
        knowsCaches || methods.stream().anyMatch(method -> !method.head().isStatic());
    this.escapes = methods.stream().anyMatch(ConstructorPlanner::escapes);
  }

  private static boolean escapes(MethodPlan method) {
    boolean tellsMore =
        !method.head().isStatic() && !method.relations().inherits().isEmpty();
    return tellsMore || method.head().home() == Home.SHARED;
  }

  List<ConstructorPlan> plan(List<ConstructorDeclaration> declared, OwnerPlan owner) {
    return switch (head.frame()) {
      case HOLDS ->
        List.of(new ConstructorPlan(
            Form.SETS_UP,
            Set.of(Modifier.PRIVATE),
            signature(List.of()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of()));
      case WRAPS -> pairs(List.of(wrapping(owner.delegate())));
      case EXTENDS -> pairs(declared);
    };
  }

  private ConstructorDeclaration wrapping(String delegate) {
    Set<Modifier> modifiers =
        head.modifiers().contains(Modifier.PUBLIC) ? Set.of(Modifier.PUBLIC) : Set.of();
    Parameter parameter = new Parameter(delegate, head.base(), List.of(), List.of());
    return new ConstructorDeclaration(modifiers, signature(List.of(parameter)), List.of());
  }

  private static Signature signature(List<Parameter> parameters) {
    return new Signature(
        List.of(), TypeName.VOID, parameters, false, List.of(), Set.of(), Set.of());
  }

  private List<ConstructorPlan> pairs(List<ConstructorDeclaration> declared) {
    declared.forEach(constructor -> signatures.add(text(constructor.signature())));
    return declared.stream().flatMap(constructor -> pair(constructor).stream()).toList();
  }

  private List<ConstructorPlan> pair(ConstructorDeclaration declared) {
    Signature signature = Parameters.renamed(declared.signature(), Set.of("Memos"));
    boolean hasTwin = hasHandles && signatures.add(MEMOS + "," + text(signature));
    List<ConstructorPlan> pair = new ArrayList<>();
    pair.add(new ConstructorPlan(
        hasTwin ? Form.DELEGATES : Form.SETS_UP,
        declared.modifiers(),
        signature,
        Optional.empty(),
        ownPlace(signature),
        declared.annotations(),
        lints(declared, signature, !hasTwin)));
    if (hasTwin) {
      pair.add(twin(declared, signature));
    }
    return pair;
  }

  /** A user who takes a place for answers first, and passes it on, means this class's answers too. */
  private static Optional<String> ownPlace(Signature signature) {
    return signature.parameters().stream()
        .limit(1)
        .filter(first -> erased(first.type()).equals(MEMOS))
        .map(Parameter::name)
        .findFirst();
  }

  private ConstructorPlan twin(ConstructorDeclaration declared, Signature signature) {
    UniqueNames names =
        UniqueNames.besides(signature.parameters().stream().map(Parameter::name).toList());
    return new ConstructorPlan(
        Form.SETS_UP,
        declared.modifiers(),
        signature,
        Optional.of(names.claim("memos")),
        Optional.empty(),
        Suppressions.settling(declared.annotations()),
        lints(declared, signature, true));
  }

  private Set<Lint> lints(ConstructorDeclaration declared, Signature signature, boolean setsUp) {
    Set<Lint> lints = new Suppressions(head).ofCopy(signature, declared.annotations(), setsUp);
    if (setsUp && escapes) {
      lints.add(Lint.THIS_ESCAPE);
    }
    return lints;
  }

  private static String text(Signature signature) {
    return Stream.concat(
            signature.parameters().stream().map(parameter -> erased(parameter.type())),
            Stream.of(""))
        .reduce("", (before, type) -> before + type + ",");
  }

  private static String erased(TypeName type) {
    return StoredTypes.of(type).toString().replaceAll("<.*>", "");
  }
}
