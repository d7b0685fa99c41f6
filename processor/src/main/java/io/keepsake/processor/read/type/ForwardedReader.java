package io.keepsake.processor.read.type;

import io.keepsake.processor.model.type.ForwardedMethod;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.site.ChangeAnnotations;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Reads the methods of an interface that a wrapper hands to its delegate. */
public final class ForwardedReader {
  private final Site site;
  private final SignatureReader signatures;

  public ForwardedReader(Site site) {
    this.site = site;
    this.signatures = new SignatureReader(site);
  }

  /** Reads them; a class has none. */
  public List<ForwardedMethod> read() {
    if (!site.type().getKind().isInterface()) {
      return List.of();
    }
    return site.hierarchy().instanceMethods().stream()
        .filter(this::isForwarded)
        .sorted(Comparator.comparing(
                (ExecutableElement method) -> method.getSimpleName().toString())
            .thenComparing(method -> Erasures.text(site.compilation(), method)))
        .map(method -> new ForwardedMethod(
            method.getSimpleName().toString(),
            signatures.read(method),
            site.copied().ofMethod(method)))
        .toList();
  }

  private boolean isForwarded(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !modifiers.contains(Modifier.PRIVATE)
        && !Annotations.has(method, MemoizedMethods.MEMOIZE)
        && !ChangeAnnotations.isChanging(method)
        && !site.hierarchy().isOfObject(method);
  }
}
