package io.keepsake.processor.check.code;

import static io.keepsake.processor.problem.ProblemCode.CLOCK_READ;
import static io.keepsake.processor.problem.ProblemCode.ENVIRONMENT_READ;
import static io.keepsake.processor.problem.ProblemCode.FIELD_READ;
import static io.keepsake.processor.problem.ProblemCode.FIELD_WRITTEN;
import static io.keepsake.processor.problem.ProblemCode.RANDOM_DRAWN;
import static io.keepsake.processor.problem.ProblemCode.UNTRACKED_READ;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.code.BodyFinding;
import io.keepsake.processor.model.code.BodyFinding.Kind;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.Problem.Inside;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;

/** An answer that is given again should be the one that the body would give, and the body should do nothing else. */
public final class BodyRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    for (BodyFinding finding : method.header().body().findings()) {
      if (!isMeant(finding, method)) {
        report.add(problem(finding, method)
            .in(new Inside(finding.spot().method(), finding.spot().printer())));
      }
    }
  }

  /** Who says how long an answer is good knows that it grows old. What a field means for other instances has a rule. */
  private static boolean isMeant(BodyFinding finding, MethodDeclaration method) {
    return switch (finding.kind()) {
      case CLOCK, RANDOMNESS, ENVIRONMENT, STATIC_READ -> expires(method);
      case FIELD_READ ->
        expires(method) || isKeyed(finding, method) || !method.unkeyedState().isEmpty();
      case FIELD_WRITE -> false;
      case UNTRACKED_CALL -> !method.memoize().isTracked() || isSource(finding, method);
    };
  }

  /** Whether the annotation says itself that the answers are made of another method's. */
  private static boolean isSource(BodyFinding finding, MethodDeclaration method) {
    return method.relations().dependsOn().stream()
        .flatMap(dependency -> dependency.sources().stream())
        .anyMatch(source -> source.signature().startsWith(finding.what() + "("));
  }

  private static boolean isKeyed(BodyFinding finding, MethodDeclaration method) {
    return method.control().has(finding.what()) || method.control().has(finding.through());
  }

  private static boolean expires(MethodDeclaration method) {
    Bounds bounds = method.memoize().bounds();
    return bounds.ttl().value().isGiven()
        || bounds.idle().value().isGiven()
        || method.returned().outcomes().asking().ttlFrom().isPresent()
        || method.returned().outcomes().until().written();
  }

  private static Problem problem(BodyFinding finding, MethodDeclaration method) {
    Advice advice = adviceOf(finding.kind());
    String subject = finding.through().isEmpty()
        ? Faults.name(method)
        : Faults.name(method) + ", by way of " + finding.through() + ",";
    return Problem.of(
        advice.code(),
        method.origin().element(),
        subject + " " + advice.what().formatted("`" + finding.what() + "`") + ".",
        advice.fix() + ". If it is meant, say why: @SuppressWarnings(\""
            + advice.code().code() + ": …\").");
  }

  private static Advice adviceOf(Kind kind) {
    return switch (kind) {
      case CLOCK ->
        new Advice(
            CLOCK_READ,
            "reads the clock by %s, and no `ttl` says when an answer grows old: the first one is given"
                + " for ever",
            "give a `ttl`, or pass the time as a parameter");
      case RANDOMNESS ->
        new Advice(
            RANDOM_DRAWN,
            "draws a random value by %s, and no `ttl` says for how long: all later calls are given what"
                + " the first one drew",
            "pass what is drawn as a parameter, give a `ttl`, or remove @Memoize");
      case ENVIRONMENT ->
        new Advice(
            ENVIRONMENT_READ,
            "reads %s, which is not in the key, and no `ttl` says when an answer grows old: it stays as"
                + " it is when that changes",
            "pass the value as a parameter, or give a `ttl`");
      case FIELD_WRITE ->
        new Advice(
            FIELD_WRITTEN,
            "writes the field %s: an answer from memory does not run the body, and the field stays as it"
                + " is",
            "move that out of the method; calls are counted by the handle's stats()");
      case UNTRACKED_CALL ->
        new Advice(
            UNTRACKED_READ,
            "is tracked and calls %s, which is memoized and not tracked: what changes below that is not"
                + " seen here",
            "set `track = true` there as well, or name it in `dependsOn`");
      case FIELD_READ, STATIC_READ ->
        new Advice(
            FIELD_READ,
            "reads the field %s, which is not in the key and is written elsewhere: answers stay as they"
                + " are when it changes",
            "make the field final, name it in `keyFields`, pass it as a parameter, or call the handle's invalidateAll() where it"
                + " changes and suppress this");
    };
  }

  /**
   * What to say of a finding.
   *
   * @param what what the method does, with a place for the expression or the field
   */
  private record Advice(ProblemCode code, String what, String fix) {}
}
