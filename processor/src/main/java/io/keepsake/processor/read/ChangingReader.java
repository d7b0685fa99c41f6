package io.keepsake.processor.read;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.BodyUse;
import io.keepsake.processor.model.MethodDeclaration.MethodHeader;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.StateUse;
import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.ChangeDeclaration.Kind;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a type that change answers of memoized ones, its own and the inherited ones. */
final class ChangingReader {
  private static final Map<String, Kind> SINGLE = Map.of(
      "io.keepsake.Invalidates", Kind.INVALIDATES,
      "io.keepsake.Updates", Kind.UPDATES);
  private static final Map<String, Kind> SEVERAL = Map.of(
      "io.keepsake.Invalidates.List", Kind.INVALIDATES,
      "io.keepsake.Updates.List", Kind.UPDATES);

  private final Site site;
  private final SignatureReader signatures;
  private final DeclarationReader targets;

  /**
   * Creates a reader.
   *
   * @param targets reads the types whose handles are needed
   */
  ChangingReader(Site site, DeclarationReader targets) {
    this.site = site;
    this.signatures = new SignatureReader(site);
    this.targets = targets;
  }

  /** Tells whether a method has such an annotation. */
  static boolean isChanging(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(Annotations::nameOf)
        .anyMatch(name -> SINGLE.containsKey(name) || SEVERAL.containsKey(name));
  }

  /** Tells whether the types exist whose methods an annotation names; of any other annotation nothing is asked. */
  static boolean isTargetKnown(AnnotationMirror mirror) {
    String name = Annotations.nameOf(mirror);
    AnnotationValue several = Annotations.written(mirror, "value");
    if (SEVERAL.containsKey(name) && several != null) {
      return Annotations.list(several).stream()
          .allMatch(
              each -> each.getValue() instanceof AnnotationMirror single && isTargetKnown(single));
    }
    AnnotationValue type = Annotations.written(mirror, "type");
    return !SINGLE.containsKey(name)
        || type == null
        || (type.getValue() instanceof TypeMirror known && known.getKind() != TypeKind.ERROR);
  }

  /** Reads all of them: own ones in source order, then inherited ones. */
  List<ChangingMethod> read() {
    List<ExecutableElement> methods =
        new ArrayList<>(ElementFilter.methodsIn(site.type().getEnclosedElements()));
    site.hierarchy().instanceMethods().stream()
        .filter(site::isInherited)
        .filter(method -> MethodReader.canBeOverridden(site, method))
        .forEach(methods::add);
    return methods.stream().filter(ChangingReader::isChanging).map(this::read).toList();
  }

  private ChangingMethod read(ExecutableElement method) {
    Signature signature = signatures.read(method);
    return new ChangingMethod(
        Origin.of(method),
        new MethodHeader(
            method.getSimpleName().toString(),
            method.getModifiers(),
            TypeText.of(ClassName.get(Compilation.ownerOf(method))),
            site.isInherited(method),
            TypeText.of(signature.parameters().stream().map(Parameter::type).toList()),
            new BodyUse(StateUse.UNKNOWN, false, List.of()),
            site.copied().ofMethod(method)),
        signature,
        ResultKinds.of(site.compilation(), site.hierarchy().typeOf(method).getReturnType()),
        Annotations.has(method, MethodReader.MEMOIZE),
        changes(method));
  }

  private List<ChangeDeclaration> changes(ExecutableElement method) {
    List<ChangeDeclaration> changes = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      String name = Annotations.nameOf(mirror);
      AnnotationValue several = Annotations.written(mirror, "value");
      if (SINGLE.containsKey(name)) {
        changes.add(read(method, mirror, SINGLE.get(name)));
      } else if (SEVERAL.containsKey(name) && several != null) {
        Annotations.list(several).stream()
            .filter(each -> each.getValue() instanceof AnnotationMirror)
            .forEach(each ->
                changes.add(read(method, (AnnotationMirror) each.getValue(), SEVERAL.get(name))));
      }
    }
    return changes;
  }

  private ChangeDeclaration read(ExecutableElement method, AnnotationMirror mirror, Kind kind) {
    return new ChangeReader(site, method, targets).read(mirror, kind);
  }
}
