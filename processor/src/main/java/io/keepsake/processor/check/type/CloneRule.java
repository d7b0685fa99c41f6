package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.CLONED_CACHE;

import io.keepsake.Scope;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.Trait;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.model.type.TypeShape.Category;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * An instance with a cache of its own must not be cloned: the clone has the same fields, the cache among them. A wrapper of an
 * interface hands {@code clone()} to its delegate, and is not cloned itself.
 */
public final class CloneRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    List<String> own = type.methods().stream()
        .filter(CloneRule::isOfInstance)
        .map(MethodDeclaration::name)
        .distinct()
        .toList();
    if (type.shape().category() == Category.CLASS
        && type.shape().traits().contains(Trait.CLONEABLE)
        && !own.isEmpty()) {
      report.add(Faults.at(
          type.origin(),
          CLONED_CACHE,
          type.shape().sourceName() + " is Cloneable, and a clone shares the answers of "
              + String.join(", ", own)
              + " with its original: each would be given what the other one computed.",
          "copy instances by a constructor and do not implement Cloneable, set `scope = CLASS` on methods that "
              + "read no state of their instance, or memoize the methods of an interface."));
    }
  }

  private static boolean isOfInstance(MethodDeclaration method) {
    return !method.is(Modifier.STATIC) && method.memoize().sharing().scope().value() != Scope.CLASS;
  }
}
