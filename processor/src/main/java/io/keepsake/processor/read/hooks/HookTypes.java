package io.keepsake.processor.read.hooks;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.read.key.KeyByReader;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.key.KeyTypes;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.result.AnswerType;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds out what the hooks of a method take: what its key has, and what its answers are. */
public final class HookTypes {
  private final Site site;
  private final ExecutableElement method;
  private final KeyControl control;
  private final KeyTypes types;

  public HookTypes(Site site, ExecutableElement method, KeyControl control) {
    this.site = site;
    this.method = method;
    this.control = control;
    this.types = new KeyTypes(site.compilation());
  }

  /**
   * What a key has of a parameter.
   *
   * @param name the parameter's name
   */
  public record Part(TypeName type, String name) {}

  /** Returns what is in the key; empty if that is not known, because a {@code @KeyBy} is wrong. */
  public Optional<List<Part>> key() {
    List<Part> parts = new ArrayList<>();
    control.fields().stream()
        .flatMap(field -> field.component().stream())
        .forEach(member -> parts.add(new Part(held(member.type()), member.name())));
    if (control.whole().isPresent()) {
      KeyDeclaration whole = control.whole().get().component();
      parts.add(new Part(whole.type().type(), whole.name()));
      return Optional.of(parts);
    }
    List<? extends TypeMirror> seen = site.hierarchy().typeOf(method).getParameterTypes();
    for (int i = 0; i < seen.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (!Annotations.has(parameter, KeyReader.KEY_IGNORE)) {
        Optional<TypeName> type = part(parameter, seen.get(i));
        if (type.isEmpty()) {
          return Optional.empty();
        }
        parts.add(new Part(type.get(), parameter.getSimpleName().toString()));
      }
    }
    return Optional.of(parts);
  }

  private Optional<TypeName> part(VariableElement parameter, TypeMirror type) {
    Optional<AnnotationMirror> by = Annotations.find(parameter, KeyReader.KEY_BY);
    return by.isEmpty()
        ? Optional.of(held(type))
        : new KeyByReader(site, types)
            .resultType(parameter, by.get(), type)
            .map(result -> boxed(held(result)));
  }

  private TypeName held(TypeMirror type) {
    TypeName name = TypeName.get(type);
    KeyKind kind = types.describe(type, name).kind();
    return site.compilation().isExactly(type, KeyType.COPIED) ? name : KeyType.stored(kind, name);
  }

  private static TypeName held(KeyType member) {
    return member.type() instanceof ParameterizedTypeName generic
            && KeyType.COPIED.contains(generic.rawType().canonicalName())
        ? generic
        : KeyType.stored(member.kind(), member.type());
  }

  private static TypeName boxed(TypeName type) {
    return type.isPrimitive() ? type.box() : type;
  }

  /**
   * Returns what the answers are.
   *
   * @param isAsync whether the method returns a future
   */
  TypeName value(boolean isAsync) {
    TypeMirror type = site.hierarchy().typeOf(method).getReturnType();
    return TypeName.get(isAsync ? AnswerType.result(site.compilation(), type) : type);
  }
}
