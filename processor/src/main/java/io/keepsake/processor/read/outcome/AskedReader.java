package io.keepsake.processor.read.outcome;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.outcome.AskedMethod.Resolution;
import io.keepsake.processor.read.hooks.HookTypes;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.result.AnswerType;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Looks for the methods that are asked about the answers of a method. */
final class AskedReader {
  private static final String OBJECT = "java.lang.Object";

  private final Site site;
  private final AnswerType answer;
  private final List<HookTypes.Part> key;
  private final boolean hasInstance;

  /**
   * Creates a reader.
   *
   * @param key what is in the key
   * @param hasInstance whether an instance of the memoized type can be asked
   */
  AskedReader(Site site, AnswerType answer, List<HookTypes.Part> key, boolean hasInstance) {
    this.site = site;
    this.answer = answer;
    this.key = key;
    this.hasInstance = hasInstance;
  }

  /** A method, and whether it can be asked. */
  record Found(
      ExecutableElement method, boolean isOfAnswer, boolean takesKey, Resolution resolution) {}

  /**
   * Looks for the method that an attribute names, if it does.
   *
   * @param result what it has to return
   */
  Optional<AskedMethod> read(Attribute<String> name, TypeName result) {
    if (name.value().isEmpty()) {
      return Optional.empty();
    }
    List<Found> all = all(result);
    List<Found> named = all.stream()
        .filter(found -> found.method().getSimpleName().contentEquals(name.value()))
        .toList();
    List<Found> fitting =
        named.stream().filter(found -> found.resolution() == Resolution.FOUND).toList();
    Optional<Found> best = fitting.isEmpty()
        ? named.stream().max(Comparator.comparing(Found::resolution))
        : Optional.of(fitting.get(0));
    boolean isAmbiguous = fitting.size() > 1 && !fitting.get(0).isOfAnswer();
    return Optional.of(new AskedMethod(
        name,
        isAmbiguous ? Resolution.AMBIGUOUS : best.map(Found::resolution).orElse(Resolution.UNKNOWN),
        best.map(Found::isOfAnswer).orElse(false),
        best.map(found -> isStatic(found.method())).orElse(false),
        best.map(Found::takesKey).orElse(false),
        expected(name.value(), result),
        all.stream()
            .filter(found -> found.resolution() == Resolution.FOUND)
            .map(found -> found.method().getSimpleName().toString())
            .distinct()
            .sorted()
            .toList()));
  }

  private String expected(String name, TypeName result) {
    return (hasInstance ? "" : "static ") + TypeText.of(result) + " " + name + "("
        + Stream.concat(
                Stream.of(TypeText.of(answer.name()) + " answer"),
                key.stream().map(part -> TypeText.of(part.type()) + " " + part.name()))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** Finds all methods that could be meant by some name, those of the answer first. */
  List<Found> all(TypeName result) {
    List<Found> all = new ArrayList<>();
    for (ExecutableElement method : ofAnswer()) {
      all.add(new Found(method, true, false, ofAnswer(method, result)));
    }
    for (ExecutableElement method : ofType()) {
      boolean takesKey = method.getParameters().size() > 1;
      all.add(new Found(method, false, takesKey, ofType(method, result)));
    }
    return all;
  }

  private List<ExecutableElement> ofAnswer() {
    Compilation compilation = site.compilation();
    TypeElement element = compilation.asElement(compilation.types().erasure(answer.mirror()));
    return element == null
        ? List.of()
        : ElementFilter.methodsIn(compilation.elements().getAllMembers(element)).stream()
            .filter(method -> method.getParameters().isEmpty())
            .filter(method -> !Compilation.ownerOf(method).getQualifiedName().contentEquals(OBJECT))
            .toList();
  }

  private List<ExecutableElement> ofType() {
    Hierarchy hierarchy = site.hierarchy();
    List<ExecutableElement> methods = new ArrayList<>(hierarchy.instanceMethods());
    for (DeclaredType type : hierarchy.types()) {
      boolean isInherited = !type.asElement().equals(site.type());
      if (!isInherited || type.asElement().getKind().isClass()) {
        ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
            .filter(AskedReader::isStatic)
            .forEach(methods::add);
      }
    }
    return methods;
  }

  private Resolution ofAnswer(ExecutableElement method, TypeName result) {
    if (isStatic(method)) {
      return Resolution.STATIC_OF_ANSWER;
    }
    return site.compilation().isVisible(method, site.home())
        ? byResult(method, result)
        : Resolution.INVISIBLE;
  }

  private Resolution ofType(ExecutableElement method, TypeName result) {
    if (!method.getTypeParameters().isEmpty()) {
      return Resolution.GENERIC;
    }
    if (!fits(site.hierarchy().typeOf(method))) {
      return Resolution.OTHER_PARAMETERS;
    }
    if (!isCallable(method)) {
      return Resolution.INVISIBLE;
    }
    return isStatic(method) || hasInstance ? byResult(method, result) : Resolution.NO_INSTANCE;
  }

  private boolean fits(ExecutableType method) {
    List<? extends TypeMirror> taken = method.getParameterTypes();
    if (taken.isEmpty() || (taken.size() > 1 && taken.size() != key.size() + 1)) {
      return false;
    }
    TypeMirror first = taken.get(0);
    boolean isNullSafe =
        !first.getKind().isPrimitive() || answer.mirror().getKind().isPrimitive();
    return isNullSafe
        && site.compilation().types().isAssignable(answer.mirror(), first)
        && (taken.size() == 1
            || taken.subList(1, taken.size()).stream()
                .map(TypeName::get)
                .toList()
                .equals(key.stream().map(HookTypes.Part::type).toList()));
  }

  /** Tells whether a subclass in the same package can call a method. */
  private boolean isCallable(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PROTECTED)
        || (!method.getModifiers().contains(Modifier.PRIVATE)
            && (method.getModifiers().contains(Modifier.PUBLIC)
                || site.compilation().packageOf(method).equals(site.home())));
  }

  private Resolution byResult(ExecutableElement method, TypeName result) {
    if (!TypeName.get(method.getReturnType()).equals(result)) {
      return Resolution.OTHER_RESULT;
    }
    return method.getThrownTypes().stream().anyMatch(site.compilation()::isChecked)
        ? Resolution.THROWS
        : Resolution.FOUND;
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  /** The type that a method must return which tells how long something lives. */
  static TypeName duration() {
    return ClassName.get("java.time", "Duration");
  }
}
