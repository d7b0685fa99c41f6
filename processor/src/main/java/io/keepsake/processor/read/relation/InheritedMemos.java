package io.keepsake.processor.read.relation;

import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.MethodTexts;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds the memoized methods of supertypes that a memoized method is, or overrides: who makes their answers void means it too. */
public final class InheritedMemos {
  private final Site site;
  private final Map<Site, List<ExecutableElement>> memoized = new LinkedHashMap<>();

  public InheritedMemos(Site site) {
    this.site = site;
    site.hierarchy().types().stream().skip(1).forEach(parent -> {
      TypeElement type = (TypeElement) parent.asElement();
      Site view = Site.of(site.compilation(), type);
      memoized.put(view, MemoizedMethods.of(view));
    });
  }

  /** Returns them as their caches are told, such as {@code shop.Base.quote(String)}. */
  public List<String> of(ExecutableElement method) {
    List<String> signatures = new ArrayList<>();
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      memoized.forEach((view, methods) -> methods.stream()
          .filter(other -> isSame(method, other))
          .forEach(other -> signatures.add(MethodTexts.withPackage(view, other))));
    }
    return signatures;
  }

  private boolean isSame(ExecutableElement method, ExecutableElement other) {
    return method.equals(other)
        || (method.getSimpleName().equals(other.getSimpleName())
            && site.compilation().elements().overrides(method, other, site.type()));
  }
}
