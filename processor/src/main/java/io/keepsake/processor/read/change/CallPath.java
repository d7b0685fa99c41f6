package io.keepsake.processor.read.change;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.change.MapEntry;
import io.keepsake.processor.model.change.MapEntry.Fault;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.MemberTypes;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Follows names such as {@code order.customer.id} from a parameter of a method, over methods without parameters. */
final class CallPath {
  private final Site site;
  private final ExecutableElement method;

  CallPath(Site site, ExecutableElement method) {
    this.site = site;
    this.method = method;
  }

  /**
   * Where names lead.
   *
   * @param parameter the number of the parameter that they begin at
   * @param calls the methods that are called
   * @param type the type of what is there
   * @param lints the warnings that the calls provoke
   * @param fault why they lead nowhere; then the others mean nothing
   */
  record End(
      int parameter, List<String> calls, TypeMirror type, Set<Lint> lints, Optional<Fault> fault) {}

  /** Follows them. */
  End follow(List<String> way) {
    List<String> names = method.getParameters().stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .toList();
    int parameter = names.indexOf(way.get(0).strip());
    if (parameter < 0) {
      return lost(MapEntry.Kind.UNKNOWN_PARAMETER, way.get(0).strip(), "", names);
    }
    TypeMirror type = site.hierarchy().typeOf(method).getParameterTypes().get(parameter);
    List<String> calls = new ArrayList<>();
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    for (String name : way.subList(1, way.size())) {
      List<ExecutableElement> callable = callable(type);
      Optional<ExecutableElement> next = find(callable, name.strip());
      if (next.isEmpty()) {
        return lost(
            MapEntry.Kind.UNKNOWN_CALL,
            name.strip(),
            TypeText.of(TypeName.get(type)),
            callable.stream()
                .map(each -> each.getSimpleName().toString())
                .distinct()
                .sorted()
                .toList());
      }
      calls.add(next.get().getSimpleName().toString());
      lints.addAll(new Lints(site.compilation()).ofUse(next.get()));
      type = new MemberTypes(site.compilation()).of(type, next.get());
    }
    return new End(parameter, calls, type, lints, Optional.empty());
  }

  private End lost(MapEntry.Kind kind, String word, String of, List<String> candidates) {
    TypeMirror none = site.compilation().types().getNoType(TypeKind.VOID);
    return new End(
        0, List.of(), none, Set.of(), Optional.of(new Fault(kind, word, of, candidates)));
  }

  private static Optional<ExecutableElement> find(List<ExecutableElement> methods, String name) {
    String property =
        name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (String wanted : List.of(name, "get" + property, "is" + property)) {
      for (ExecutableElement each : methods) {
        if (each.getSimpleName().contentEquals(wanted)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private List<ExecutableElement> callable(TypeMirror type) {
    TypeElement element =
        site.compilation().asElement(site.compilation().types().erasure(type));
    return element == null
        ? List.of()
        : new Hierarchy(site.compilation(), element)
            .instanceMethods().stream().filter(this::isCallable).toList();
  }

  private boolean isCallable(ExecutableElement candidate) {
    Set<Modifier> modifiers = candidate.getModifiers();
    Compilation compilation = site.compilation();
    return candidate.getParameters().isEmpty()
        && candidate.getReturnType().getKind() != TypeKind.VOID
        && (modifiers.contains(Modifier.PUBLIC)
            || (!modifiers.contains(Modifier.PRIVATE)
                && compilation.packageOf(candidate).equals(site.home())))
        && candidate.getThrownTypes().stream().noneMatch(compilation::isChecked);
  }
}
