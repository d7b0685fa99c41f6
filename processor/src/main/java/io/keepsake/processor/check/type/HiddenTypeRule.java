package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.HIDDEN_IN_SIGNATURE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.Obstacle;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** What the generated class repeats of the user's must be made of types that it can name. */
public final class HiddenTypeRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    List<Obstacle> obstacles = type.shape().obstacles();
    boolean isHiddenItself =
        obstacles.contains(Obstacle.HIDDEN) || obstacles.contains(Obstacle.LOCAL);
    if (!isHiddenItself) {
      type.generated()
          .hidden()
          .forEach(hidden -> report.add(Faults.at(
              hidden.origin(),
              HIDDEN_IN_SIGNATURE,
              hidden.member() + " mentions " + hidden.name() + ", which "
                  + (hidden.isNear()
                      ? "is private, or stands in a private type"
                      : "is not public, and in another package")
                  + ", so that " + type.generated().name().simpleName() + " cannot name it.",
              hidden.isNear()
                  ? "make it package-private, with the types around it."
                  : "make it public, with the types around it.")));
    }
  }
}
