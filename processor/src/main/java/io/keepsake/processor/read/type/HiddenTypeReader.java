package io.keepsake.processor.read.type;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.type.HiddenType;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.HiddenTypes;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.ChangeAnnotations;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.MethodTexts;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Reads which types the signatures mention that a generated class repeats, and which it cannot name. */
final class HiddenTypeReader {
  private final Site site;
  private final HiddenTypes types;
  private final List<HiddenType> found = new ArrayList<>();

  HiddenTypeReader(Site site) {
    this.site = site;
    this.types = new HiddenTypes(site.compilation(), site.home());
  }

  List<HiddenType> read() {
    boolean isWrapped = site.type().getKind().isInterface();
    if (site.type().getKind() == ElementKind.CLASS) {
      ElementFilter.constructorsIn(site.type().getEnclosedElements()).stream()
          .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
          .forEach(this::addAll);
    }
    for (ExecutableElement method : MemoizedMethods.overridable(site)) {
      boolean isRepeated = Annotations.has(method, MemoizedMethods.MEMOIZE)
          || ChangeAnnotations.isChanging(method)
          || (isWrapped && method.getModifiers().contains(Modifier.ABSTRACT));
      if (isRepeated && !method.getModifiers().contains(Modifier.PRIVATE)) {
        addAll(method);
      }
    }
    return found;
  }

  private void addAll(ExecutableElement executable) {
    ExecutableType type = site.hierarchy().typeOf(executable);
    for (int i = 0; i < executable.getParameters().size(); i++) {
      add(
          executable,
          executable.getParameters().get(i),
          types.in(type.getParameterTypes().get(i)));
    }
    add(executable, executable, types.in(type.getReturnType()));
    add(executable, executable, types.in(type.getThrownTypes()));
    for (TypeParameterElement variable : executable.getTypeParameters()) {
      add(executable, executable, types.in(variable.getBounds()));
    }
  }

  /** What is inherited may stand in a class file, and is told at the type that inherits it. */
  private void add(ExecutableElement executable, Element place, Optional<TypeElement> hidden) {
    hidden.ifPresent(type -> found.add(new HiddenType(
        Origin.of(site.isInherited(executable) ? site.type() : place),
        executable.getKind() == ElementKind.CONSTRUCTOR
            ? "a constructor of " + TypeText.of(ClassName.get(site.type()))
            : MethodTexts.withType(site, executable),
        TypeText.of(ClassName.get(type)),
        site.compilation().packageOf(type).equals(site.home()))));
  }
}
