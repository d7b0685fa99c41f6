package io.keepsake.processor.read.type;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.method.HandleName;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.site.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Names the handles of a type: {@code quoteMemo}, or {@code quoteStringIntMemo} where {@code quote} is overloaded. */
public final class HandleNames {
  private final Site site;
  private final Map<String, Long> overloads;
  private final Set<String> stems = new HashSet<>();
  private final Map<String, String> members = new HashMap<>();

  /**
   * Creates the names of a type.
   *
   * @param methods its memoized methods
   */
  public HandleNames(Site site, Iterable<ExecutableElement> methods) {
    this.site = site;
    this.overloads = new HashMap<>();
    methods.forEach(method -> overloads.merge(method.getSimpleName().toString(), 1L, Long::sum));
    for (DeclaredType type : site.hierarchy().types()) {
      ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
          .filter(this::wouldClash)
          .forEach(method -> members.putIfAbsent(
              method.getSimpleName().toString(),
              type.asElement().getSimpleName() + "." + method.getSimpleName() + "()"));
    }
  }

  private boolean wouldClash(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return method.getParameters().isEmpty()
        && !modifiers.contains(Modifier.PRIVATE)
        && (modifiers.contains(Modifier.PUBLIC)
            || modifiers.contains(Modifier.PROTECTED)
            || isNear(method))
        && !(modifiers.contains(Modifier.STATIC) && isOfInterface(method));
  }

  private boolean isNear(Element method) {
    return site.compilation().packageOf(method).equals(site.home());
  }

  private static boolean isOfInterface(Element method) {
    return Compilation.ownerOf(method).getKind().isInterface();
  }

  /** Names the handle of the next method; two that would be equal are numbered. */
  public HandleName next(ExecutableElement method, Signature signature) {
    String name = method.getSimpleName().toString();
    String base = overloads.getOrDefault(name, 1L) == 1 ? name : name + types(signature);
    String stem = base;
    for (int i = 2; !stems.add(stem); i++) {
      stem = base + i;
    }
    String accessor = stem + "Memo";
    return new HandleName(accessor, stem, Optional.ofNullable(members.get(accessor)));
  }

  private static String types(Signature signature) {
    return signature.parameters().stream()
        .map(parameter -> {
          TypeName type = parameter.type();
          return Erasures.word(type.withoutAnnotations());
        })
        .collect(Collectors.joining());
  }
}
