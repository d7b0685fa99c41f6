package io.keepsake.processor.model.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.keepsake.When;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method of a generated class that changes answers of others.
 *
 * @param head its declaration
 * @param isAsync whether its result comes later
 * @param locals what its local variables are called
 * @param steps what it does, in order
 * @param passed the arguments that may have changed by the time they are needed
 */
public record ChangingPlan(
    Head head, boolean isAsync, Locals locals, List<Step> steps, List<PassedArgument> passed) {

  /** Copies the lists. */
  public ChangingPlan {
    steps = List.copyOf(steps);
    passed = List.copyOf(passed);
  }

  /** Returns the variable with the copy that a part is to be taken from, if there is one. */
  public Optional<String> copyOf(Step step, PartSource part) {
    return step.when() == When.BEFORE || !part.copied()
        ? Optional.empty()
        : passed.stream()
            .filter(each -> each.isOf(part))
            .map(PassedArgument::local)
            .findFirst();
  }

  /** Returns what is done at a time. */
  public List<Step> steps(When when) {
    return steps.stream().filter(step -> step.when() == when).toList();
  }

  /**
   * What stands before the body.
   *
   * @param name its name
   * @param home where the user's own method is
   * @param visibility its visibility, empty if it is that of the package
   * @param signature what it takes and gives
   * @param annotations what it carries
   * @param lints what it suppresses
   * @param doc what it changes, as the end of a sentence
   */
  public record Head(
      String name,
      Home home,
      Optional<Modifier> visibility,
      Signature signature,
      List<AnnotationSpec> annotations,
      Set<Lint> lints,
      String doc) {

    /** Copies the collections. */
    public Head {
      annotations = List.copyOf(annotations);
      lints = Set.copyOf(lints);
    }
  }

  /**
   * An argument that is copied before the method is called.
   *
   * @param part the part of a key that it is
   * @param local the local variable that holds the copy
   */
  public record PassedArgument(PartSource part, String local) {
    /** Tells whether a part is this argument. */
    public boolean isOf(PartSource other) {
      return part.parameter() == other.parameter() && part.sequence() == other.sequence();
    }
  }

  /** What local variables are called. */
  public record Locals(String result, String failure, String memo, String handle) {}

  /**
   * One change.
   *
   * @param constant the constant that says which answers are meant
   * @param parts where the parts of the key come from; empty for all answers
   * @param put what is stored, if something is
   */
  public record Step(When when, String constant, List<PartSource> parts, Optional<Put> put) {
    /** Copies the list. */
    public Step {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What is stored.
   *
   * @param handle the class of the handle
   * @param field the field or constant of this class that holds it, if it is its own
   * @param value where the answer comes from
   * @param isFuture whether the handle takes a future of it
   */
  public record Put(ClassName handle, Optional<String> field, PartSource value, boolean isFuture) {}
}
