package io.keepsake.processor.read.hooks;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.hooks.HooksDeclaration.Hook;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Instances;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @MemoizeHooks} of a method and looks at the class that it names. */
public final class HooksReader {
  private static final String ANNOTATION = "io.keepsake.MemoizeHooks";

  private final Site site;
  private final ExecutableElement method;
  private final HookTypes types;

  public HooksReader(Site site, ExecutableElement method, KeyControl control) {
    this.site = site;
    this.method = method;
    this.types = new HookTypes(site, method, control);
  }

  /**
   * Reads the annotation, if there is one, and the method's key is not wrong.
   *
   * @param isAsync whether the method returns a future
   */
  public Optional<HooksDeclaration> read(boolean isAsync) {
    return Annotations.find(method, ANNOTATION)
        .flatMap(mirror -> types.key().map(key -> read(mirror, key, types.value(isAsync))));
  }

  /** Tells whether hooks keep the answers of a method outside of memory; what they are called with does not matter for that. */
  public static boolean areStore(Compilation compilation, ExecutableElement method) {
    return Annotations.find(method, ANNOTATION)
        .map(mirror -> named(compilation, mirror))
        .filter(type -> Stream.of(HookKind.values())
            .filter(HookKind::isStore)
            .anyMatch(kind -> named(compilation, type, kind).findAny().isPresent()))
        .isPresent();
  }

  private HooksDeclaration read(AnnotationMirror mirror, List<HookTypes.Part> key, TypeName value) {
    @Nullable AnnotationValue written = Annotations.written(mirror, "value");
    Origin origin = Origin.of(method).at(mirror).at(written);
    List<TypeName> parts = key.stream().map(HookTypes.Part::type).toList();
    TypeElement type = named(site.compilation(), mirror);
    if (type == null) {
      return new HooksDeclaration(
          origin,
          ClassName.OBJECT,
          Optional.of("is not a class"),
          parts,
          value,
          List.of(),
          Set.of());
    }
    List<Hook> hooks = hooks(type, key, value);
    return new HooksDeclaration(
        origin,
        ClassName.get(type),
        failure(type, parts, value, hooks),
        parts,
        value,
        hooks,
        lints(type));
  }

  private List<Hook> hooks(TypeElement type, List<HookTypes.Part> key, TypeName value) {
    HookSignatures signatures = new HookSignatures(site, (DeclaredType) type.asType(), key, value);
    List<Hook> hooks = new ArrayList<>();
    for (HookKind kind : HookKind.values()) {
      List<ExecutableElement> named = named(type, kind).toList();
      if (!named.isEmpty()) {
        hooks.add(new Hook(
            kind,
            signatures.expected(kind),
            named.stream().flatMap(each -> signatures.call(kind, each).stream()).findFirst()));
      }
    }
    return hooks;
  }

  private static @Nullable TypeElement named(Compilation compilation, AnnotationMirror mirror) {
    @Nullable AnnotationValue written = Annotations.written(mirror, "value");
    return written != null && written.getValue() instanceof TypeMirror named
        ? compilation.asElement(named)
        : null;
  }

  private Stream<ExecutableElement> named(TypeElement type, HookKind kind) {
    return named(site.compilation(), type, kind);
  }

  private static Stream<ExecutableElement> named(
      Compilation compilation, TypeElement type, HookKind kind) {
    return ElementFilter.methodsIn(compilation.elements().getAllMembers(type)).stream()
        .filter(each -> each.getSimpleName().contentEquals(kind.method()));
  }

  private Optional<String> failure(
      TypeElement type, List<TypeName> key, TypeName value, List<Hook> hooks) {
    if (Stream.concat(key.stream(), Stream.of(value)).anyMatch(TypeVariables::areMentionedIn)) {
      return Optional.of("cannot know the type variables of the method");
    }
    boolean isStatic = !hooks.isEmpty()
        && hooks.stream().flatMap(hook -> hook.call().stream()).allMatch(call -> call.isStatic());
    if (isStatic) {
      return site.compilation().isVisible(type, site.home())
          ? Optional.empty()
          : Optional.of("cannot be seen by the generated class");
    }
    Instances instances = new Instances(site.compilation(), site.home());
    return instances.flaw(type).or(() -> instances.obstacle(type));
  }

  private Set<Lint> lints(TypeElement type) {
    Lints all = new Lints(site.compilation());
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    lints.addAll(all.ofUse(type));
    for (HookKind kind : HookKind.values()) {
      named(type, kind).forEach(each -> lints.addAll(all.ofUse(each)));
    }
    return lints;
  }
}
