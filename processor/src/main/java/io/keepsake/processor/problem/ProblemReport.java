package io.keepsake.processor.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All problems of one type, in the order in which they were found. */
public final class ProblemReport {
  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Adds a problem, unless it was told already. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** Returns whether anything was found that forbids to generate code. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Returns the problems so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
