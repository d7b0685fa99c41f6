package io.keepsake.processor.read.change;

import com.palantir.javapoet.ClassName;
import io.keepsake.Backend;
import io.keepsake.When;
import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.ChangeDeclaration.Head;
import io.keepsake.processor.model.change.ChangeDeclaration.Kind;
import io.keepsake.processor.model.change.ChangeDeclaration.Lookup.Result;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.change.TargetMethod.Keeping;
import io.keepsake.processor.model.change.ValueDeclaration;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.read.hooks.HooksReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.MethodTexts;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads one annotation by which a method changes answers of a memoized one, and looks for that. */
final class ChangeReader {
  private final Site site;
  private final ExecutableElement method;
  private final Function<TypeElement, TypeDeclaration> targets;

  ChangeReader(
      Site site, ExecutableElement method, Function<TypeElement, TypeDeclaration> targets) {
    this.site = site;
    this.method = method;
    this.targets = targets;
  }

  ChangeDeclaration read(AnnotationMirror mirror, Kind kind) {
    AttributeReader attributes = new AttributeReader(method, mirror);
    @Nullable TypeElement type = type(mirror);
    Head head = new Head(
        kind,
        type == null ? "that" : String.join(".", ClassName.get(type).simpleNames()),
        attributes.text("method"),
        attributes.flag("all"),
        attributes.constant("when", When.class));
    TargetFinder.Found found = new TargetFinder(site.compilation(), type)
        .find(head.method().value(), Annotations.written(mirror, "parameters"));
    if (found.lookup().result() != Result.FOUND) {
      return new ChangeDeclaration(
          attributes.origin(),
          head,
          found.lookup(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());
    }
    PartMatcher matcher = new PartMatcher(site, method, found.home(), found.method());
    matcher.readMap(attributes.texts("map", text -> text).value());
    return new ChangeDeclaration(
        attributes.origin(),
        head,
        found.lookup(),
        Optional.of(target(found, kind)),
        matcher.parts(),
        matcher.map(),
        kind == Kind.UPDATES ? Optional.of(value(attributes, found)) : Optional.empty());
  }

  private @Nullable TypeElement type(AnnotationMirror mirror) {
    AnnotationValue written = Annotations.written(mirror, "type");
    if (written == null || !(written.getValue() instanceof TypeMirror type)) {
      return Compilation.ownerOf(method);
    }
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
        ? Compilation.ownerOf(method)
        : site.compilation().asElement(type);
  }

  private ValueDeclaration value(AttributeReader attributes, TargetFinder.Found found) {
    return new UpdateValues(site, method, found).read(attributes.text("value"));
  }

  private TargetMethod target(TargetFinder.Found found, Kind kind) {
    Site home = found.home();
    AnnotationMirror mirror = MemoizedMethods.annotation(found.method());
    MemoizeDeclaration memoize = MemoizeReader.read(found.method(), mirror);
    String name = memoize.sharing().name().value();
    return new TargetMethod(
        ClassName.get(home.type()),
        home.generated(),
        found.method().getSimpleName().toString(),
        MethodTexts.parameters(home, found.method()),
        name.isEmpty() ? Optional.empty() : Optional.of(name),
        keeping(found, memoize),
        Annotations.written(mirror, "key") == null
            && Annotations.written(mirror, "keyFields") == null,
        SignatureReader.areNamed(found.method()) && SignatureReader.areNamed(method),
        kind == Kind.UPDATES && !home.type().equals(site.type())
            ? Optional.of(targets.apply(home.type()))
            : Optional.empty());
  }

  private static Keeping keeping(TargetFinder.Found found, MemoizeDeclaration memoize) {
    if (ByteBackend.of(memoize).isPresent()) {
      return Keeping.BYTES;
    }
    boolean areStore = HooksReader.areStore(found.home().compilation(), found.method());
    boolean isCustom = memoize.bounds().backend().value() == Backend.CUSTOM;
    return areStore ? Keeping.HOOKS : isCustom ? Keeping.STORE : Keeping.MEMORY;
  }
}
