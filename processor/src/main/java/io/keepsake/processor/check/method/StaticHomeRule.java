package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.STATIC_WITHOUT_HOME;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.Obstacle;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A static memoized method needs a class around it that the generated one, which stands beside it, can see. */
public final class StaticHomeRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    List<Obstacle> obstacles = type.shape().obstacles();
    boolean hidden = obstacles.contains(Obstacle.HIDDEN) || obstacles.contains(Obstacle.LOCAL);
    if (method.is(Modifier.STATIC) && hidden) {
      report.add(Faults.at(
          method.origin(),
          STATIC_WITHOUT_HOME,
          Faults.name(method)
              + " is static in a class that is private or local, and the class that would answer it, "
              + type.generated().name().simpleName() + ", cannot see it there.",
          "move it to a class that its package can see, or make " + type.shape().sourceName()
              + " package-private."));
    }
  }
}
