package io.keepsake.processor.read.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.WholeKey.Argument;
import io.keepsake.processor.model.key.WholeKey.Maker;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds what makes a key of a method's parameters, which it must have by name and type. */
final class KeyMakers {
  private final Site site;
  private final List<String> names;
  private final List<? extends TypeMirror> types;
  private final Set<Lint> lints;

  /**
   * Creates a search.
   *
   * @param lints takes what a use of the makers provokes
   */
  KeyMakers(Site site, ExecutableElement method, Set<Lint> lints) {
    this.site = site;
    this.names = method.getParameters().stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .toList();
    this.types = site.hierarchy().typeOf(method).getParameterTypes();
    this.lints = lints;
  }

  /**
   * Finds them: factories, or the constructor of a record where no factory fits.
   *
   * @param makers takes those that fit and have the most parameters
   * @param misfits takes the others, and what each lacks
   */
  void find(TypeElement type, List<Maker> makers, List<String> misfits) {
    List<ExecutableElement> all = factories(type);
    List<ExecutableElement> fitting = fitting(all, misfits);
    if (fitting.isEmpty() && type.getKind() == ElementKind.RECORD) {
      all = ElementFilter.constructorsIn(type.getEnclosedElements());
      fitting = fitting(canonical(type, all), misfits);
    }
    int most =
        fitting.stream().mapToInt(each -> each.getParameters().size()).max().orElse(0);
    for (ExecutableElement each : fitting) {
      if (each.getParameters().size() == most) {
        makers.add(maker(each, all));
        lints.addAll(new Lints(site.compilation()).ofUse(each));
      }
    }
  }

  private List<ExecutableElement> factories(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(
            method -> site.compilation().types().isSameType(method.getReturnType(), type.asType()))
        .toList();
  }

  private List<ExecutableElement> canonical(TypeElement record, List<ExecutableElement> all) {
    List<TypeName> components = record.getRecordComponents().stream()
        .map(component -> TypeName.get(component.asType()))
        .toList();
    return all.stream()
        .filter(constructor -> constructor.getParameters().stream()
            .map(parameter -> TypeName.get(parameter.asType()))
            .toList()
            .equals(components))
        .toList();
  }

  private List<ExecutableElement> fitting(List<ExecutableElement> all, List<String> misfits) {
    List<ExecutableElement> fitting = new ArrayList<>();
    for (ExecutableElement each : all) {
      Optional<String> lack = lack(each);
      lack.ifPresent(text -> misfits.add(text(each) + " " + text));
      if (lack.isEmpty()) {
        fitting.add(each);
      }
    }
    return fitting;
  }

  private Optional<String> lack(ExecutableElement maker) {
    if (!site.compilation().isVisible(maker, site.home())) {
      return Optional.of("is not visible to the generated class");
    }
    if (!maker.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    if (maker.getParameters().isEmpty()) {
      return Optional.of("takes no parameter");
    }
    for (VariableElement parameter : maker.getParameters()) {
      int at = names.indexOf(name(parameter));
      if (at < 0) {
        return Optional.of(
            "takes '" + name(parameter) + "', and the method has no parameter of that name");
      }
      if (!accepts(parameter.asType(), types.get(at))) {
        return Optional.of("takes '" + name(parameter) + "' as "
            + TypeText.of(TypeName.get(parameter.asType())) + ", and the method has it as "
            + TypeText.of(TypeName.get(types.get(at))));
      }
    }
    return Optional.empty();
  }

  /** Null cannot be unboxed, and two numbers that become one as a float would be one key. */
  private boolean accepts(TypeMirror wanted, TypeMirror given) {
    TypeKind from = given.getKind();
    TypeKind to = wanted.getKind();
    boolean isLossy = (to == TypeKind.FLOAT && (from == TypeKind.INT || from == TypeKind.LONG))
        || (to == TypeKind.DOUBLE && from == TypeKind.LONG);
    return (from.isPrimitive() || !to.isPrimitive())
        && !isLossy
        && site.compilation().types().isAssignable(given, wanted);
  }

  private Maker maker(ExecutableElement maker, List<ExecutableElement> all) {
    boolean isAlone = all.stream()
            .filter(other -> other.getSimpleName().equals(maker.getSimpleName()))
            .count()
        == 1;
    List<Argument> arguments = new ArrayList<>();
    for (VariableElement parameter : maker.getParameters()) {
      int at = names.indexOf(name(parameter));
      boolean isExact = site.compilation().types().isSameType(parameter.asType(), types.get(at));
      TypeName type = TypeName.get(parameter.asType()).withoutAnnotations();
      arguments.add(new Argument(at, isAlone || isExact ? Optional.empty() : Optional.of(type)));
    }
    return new Maker(
        text(maker),
        ClassName.get(Compilation.ownerOf(maker)),
        maker.getKind() == ElementKind.CONSTRUCTOR
            ? Optional.empty()
            : Optional.of(maker.getSimpleName().toString()),
        arguments,
        maker.getThrownTypes().stream()
            .filter(site.compilation()::isChecked)
            .map(thrown -> TypeText.of(TypeName.get(thrown)))
            .toList());
  }

  private static String text(ExecutableElement maker) {
    String type = TypeText.of(ClassName.get(Compilation.ownerOf(maker)));
    String head = maker.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + type
        : type + "." + maker.getSimpleName();
    return maker.getParameters().stream()
        .map(parameter -> TypeText.of(TypeName.get(parameter.asType())) + " " + name(parameter))
        .collect(Collectors.joining(", ", head + "(", ")"));
  }

  private static String name(VariableElement parameter) {
    return parameter.getSimpleName().toString();
  }
}
