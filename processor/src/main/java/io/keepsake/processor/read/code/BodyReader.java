package io.keepsake.processor.read.code;

import io.keepsake.Scope;
import io.keepsake.processor.model.code.BodyFinding;
import io.keepsake.processor.model.code.BodyUse;
import io.keepsake.processor.model.code.StateUse;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Finds out what the body of a memoized method does beside computing its answer. */
public final class BodyReader {
  private final Site site;
  private final MethodBodies bodies;

  public BodyReader(Site site, MethodBodies bodies) {
    this.site = site;
    this.bodies = bodies;
  }

  /**
   * Looks at a body; what that of an inherited method does is told where it is declared.
   *
   * @param memoize what the annotation says, which decides whether instances share answers
   */
  public BodyUse read(ExecutableElement method, MemoizeDeclaration memoize) {
    boolean isShared = memoize.sharing().scope().value() == Scope.CLASS
        || ByteBackend.of(memoize).isPresent();
    boolean isLookedAt = isShared && !method.getModifiers().contains(Modifier.STATIC);
    Optional<List<BodyFinding>> findings =
        site.isInherited(method) ? Optional.empty() : bodies.findings(method, site.type());
    return new BodyUse(
        isLookedAt ? bodies.stateUse(method, site.type()) : StateUse.UNKNOWN,
        findings.isPresent(),
        findings.orElse(List.of()));
  }
}
