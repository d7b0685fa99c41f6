package io.keepsake.processor.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.method.MethodPlan.Suppressed;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides where warnings have to be suppressed that the user's code provokes: where nothing around does it already. */
final class Suppressions {
  private static final ClassName DEPRECATED = ClassName.get(Deprecated.class);
  private static final ClassName SAFE_VARARGS = ClassName.get(SafeVarargs.class);

  private final Set<Lint> settled = EnumSet.noneOf(Lint.class);

  /** Decides inside of a class. */
  Suppressions(TypeHead head) {
    settled.addAll(head.lints());
    if (isThere(head.annotations(), DEPRECATED)) {
      settled.add(Lint.DEPRECATION);
    }
  }

  /** Returns what a class suppresses that has some annotations. */
  static Set<Lint> ofClass(Set<Lint> lints, List<AnnotationSpec> annotations) {
    Set<Lint> open = EnumSet.noneOf(Lint.class);
    open.addAll(lints);
    if (isThere(annotations, DEPRECATED)) {
      open.remove(Lint.DEPRECATION);
    }
    return open;
  }

  /** Returns what the parts of a memoized method suppress. */
  Suppressed of(MethodDeclaration method) {
    Signature signature = method.signature();
    Set<Lint> types = open(signature.lints());
    types.remove(Lint.UNCHECKED);
    Set<Lint> entry = open(types);
    method.key().components().stream()
        .flatMap(key -> key.data().stream())
        .forEach(data -> entry.addAll(open(data.lints())));
    Set<Lint> control = open(method.control().lints());
    types.addAll(control);
    entry.addAll(control);
    Set<Lint> refresh = open(signature.callLints());
    refresh.removeAll(types);
    Set<Lint> override = ofCopy(signature, method.header().annotations(), true);
    override.addAll(control);
    if (method.memoize().fresh().departs()
        && method.keys().stream().anyMatch(Suppressions::isCast)) {
      override.addAll(open(Set.of(Lint.UNCHECKED)));
      if (method.returned().async().isPresent()) {
        refresh.addAll(open(Set.of(Lint.UNCHECKED)));
      }
    }
    return new Suppressed(override, types, refresh, entry);
  }

  /** Whether the copy of an argument that another thread is given has to be cast. */
  private static boolean isCast(KeyDeclaration key) {
    return key.ignored().isEmpty()
        && key.keyBy().isEmpty()
        && switch (key.type().kind()) {
          case ARRAY, DEEP_ARRAY ->
            !StoredTypes.of(key.type().type()).equals(key.type().type());
          default ->
            key.type().kind().isCollection() && key.type().type() instanceof ParameterizedTypeName;
        };
  }

  /**
   * Returns what a method or constructor suppresses that has the signature of another one.
   *
   * @param calls whether it calls or overrides that one too
   */
  Set<Lint> ofCopy(Signature signature, List<AnnotationSpec> annotations, boolean calls) {
    Set<Lint> open = open(signature.lints());
    if (calls) {
      open.addAll(open(signature.callLints()));
    }
    if (isThere(annotations, DEPRECATED)) {
      open.remove(Lint.DEPRECATION);
    }
    if (isThere(annotations, SAFE_VARARGS) && open.remove(Lint.UNCHECKED)) {
      open.add(Lint.VARARGS);
    }
    return open;
  }

  /** Returns those annotations without which a copy would provoke warnings. */
  static List<AnnotationSpec> settling(List<AnnotationSpec> annotations) {
    return annotations.stream()
        .filter(spec -> spec.type().equals(DEPRECATED) || spec.type().equals(SAFE_VARARGS))
        .toList();
  }

  /** Returns those of some warnings that nothing around has settled. */
  Set<Lint> open(Collection<Lint> lints) {
    Set<Lint> open = EnumSet.noneOf(Lint.class);
    open.addAll(lints);
    open.removeAll(settled);
    return open;
  }

  private static boolean isThere(List<AnnotationSpec> annotations, ClassName type) {
    return annotations.stream().anyMatch(spec -> spec.type().equals(type));
  }
}
