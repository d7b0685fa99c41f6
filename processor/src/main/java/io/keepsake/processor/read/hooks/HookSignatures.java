package io.keepsake.processor.read.hooks;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration.Call;
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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The signatures that the hooks of a method must have. */
final class HookSignatures {
  private static final ClassName CACHED = ClassName.get("io.keepsake.runtime", "Cached");

  private final Site site;
  private final DeclaredType hooks;
  private final List<HookTypes.Part> key;
  private final TypeName value;

  /**
   * Creates the signatures.
   *
   * @param hooks the class that has the hooks
   * @param key what they take of the key
   * @param value what the answers are
   */
  HookSignatures(Site site, DeclaredType hooks, List<HookTypes.Part> key, TypeName value) {
    this.site = site;
    this.hooks = hooks;
    this.key = key;
    this.value = value;
  }

  private TypeName found() {
    return ParameterizedTypeName.get(CACHED, boxed(value));
  }

  /** Returns the signature of a hook, as a person reads it. */
  String expected(HookKind kind) {
    return switch (kind) {
      case LOAD -> TypeText.of(found()) + " load(" + text(false) + ")";
      case SAVE -> "void save(" + text(true) + ")";
      case DELETE -> "boolean delete(" + text(false) + ")";
      case VALIDATE -> "boolean validate(" + text(true) + ")";
      case BUILD ->
        "void build(X x), where X is an interface with the one method void put(" + text(true) + ")";
    };
  }

  private String text(boolean withValue) {
    List<HookTypes.Part> all = new ArrayList<>(key);
    if (withValue) {
      all.add(new HookTypes.Part(value, "value"));
    }
    return all.stream()
        .map(part -> TypeText.of(part.type()) + " " + part.name())
        .collect(Collectors.joining(", "));
  }

  /** Tells how a hook is called, if it has the right signature. */
  Optional<Call> call(HookKind kind, ExecutableElement hook) {
    ExecutableType type = seen(hooks, hook);
    List<TypeName> taken = names(type.getParameterTypes());
    TypeName returned = TypeName.get(type.getReturnType());
    boolean isRight = isCallable(hook)
        && switch (kind) {
          case LOAD -> returned.equals(found()) && taken.equals(types(false));
          case SAVE -> returned.equals(TypeName.VOID) && taken.equals(types(true));
          case DELETE ->
            Set.of(TypeName.VOID, TypeName.BOOLEAN).contains(returned)
                && taken.equals(types(false));
          case VALIDATE -> returned.equals(TypeName.BOOLEAN) && taken.equals(types(true));
          case BUILD -> returned.equals(TypeName.VOID) && isBuild(type.getParameterTypes());
        };
    return isRight
        ? Optional.of(new Call(
            hook.getModifiers().contains(Modifier.STATIC),
            returned,
            taken.size() > 1 && kind == HookKind.BUILD,
            names(type.getThrownTypes())))
        : Optional.empty();
  }

  private boolean isCallable(ExecutableElement hook) {
    return hook.getTypeParameters().isEmpty()
        && site.compilation().isVisible(hook, site.home())
        && hook.getThrownTypes().stream()
            .allMatch(thrown -> site.compilation().isA(thrown, "java.lang.Exception")
                || site.compilation().isA(thrown, "java.lang.Error"));
  }

  private List<TypeName> types(boolean withValue) {
    List<TypeName> types =
        new ArrayList<>(key.stream().map(HookTypes.Part::type).toList());
    if (withValue) {
      types.add(value);
    }
    return types;
  }

  private boolean isBuild(List<? extends TypeMirror> taken) {
    boolean isCounted = taken.size() == 2
        && site.compilation().isExactly(taken.get(1), Set.of("java.util.function.LongConsumer"));
    return (taken.size() == 1 || isCounted) && isShelf(taken.get(0));
  }

  /** Tells whether a lambda that takes a key and a value can stand for a type. */
  private boolean isShelf(TypeMirror type) {
    @Nullable TypeElement shelf = site.compilation().asElement(type);
    if (shelf == null
        || shelf.getKind() != ElementKind.INTERFACE
        || !site.compilation().isVisible(shelf, site.home())) {
      return false;
    }
    List<ExecutableElement> open = abstractMethods(shelf);
    if (open.size() != 1 || !open.get(0).getTypeParameters().isEmpty()) {
      return false;
    }
    ExecutableType put = seen((DeclaredType) type, open.get(0));
    return TypeName.get(put.getReturnType()).equals(TypeName.VOID) && isPut(put);
  }

  /** Takes boxes too, for the interfaces of the JDK. */
  private boolean isPut(ExecutableType put) {
    List<TypeName> taken = names(put.getParameterTypes());
    List<TypeName> expected = types(true);
    return taken.size() == expected.size()
        && taken.stream()
            .map(HookSignatures::boxed)
            .toList()
            .equals(expected.stream().map(HookSignatures::boxed).toList());
  }

  private static TypeName boxed(TypeName type) {
    return type.isPrimitive() ? type.box() : type;
  }

  private List<ExecutableElement> abstractMethods(TypeElement shelf) {
    return ElementFilter.methodsIn(site.compilation().elements().getAllMembers(shelf)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  private ExecutableType seen(DeclaredType type, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        ? (ExecutableType) method.asType()
        : (ExecutableType) site.compilation().types().asMemberOf(type, method);
  }

  private static List<TypeName> names(List<? extends TypeMirror> types) {
    return types.stream().map(TypeName::get).toList();
  }
}
