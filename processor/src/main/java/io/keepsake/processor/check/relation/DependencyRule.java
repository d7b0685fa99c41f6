package io.keepsake.processor.check.relation;

import static io.keepsake.processor.problem.ProblemCode.CIRCLE;
import static io.keepsake.processor.problem.ProblemCode.NO_SOURCE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.relation.DependencyDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code dependsOn} must name other memoized methods, none of which depends on the method itself. */
public final class DependencyRule implements MethodRule {
  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Set<String> seen = new HashSet<>();
    for (DependencyDeclaration dependency : method.relations().dependsOn()) {
      Check check = new Check(method, dependency, report);
      if (seen.add(dependency.text().value())) {
        check.all();
      } else {
        check.add(NO_SOURCE, "is there twice.", "remove one of them.");
      }
    }
  }

  private record Check(
      MethodDeclaration method, DependencyDeclaration dependency, ProblemReport report) {

    void all() {
      switch (dependency.resolution()) {
        case FOUND -> {}
        case MALFORMED ->
          add(
              NO_SOURCE,
              "is no name of a method.",
              "write it as \"rate\", \"Prices.rate\" or \"shop.Prices.rate(String, int)\".");
        case UNKNOWN_TYPE ->
          add(
              NO_SOURCE,
              "names the type " + dependency.type() + ", which there is not.",
              "give the type with its package, unless it is in the same one; imports do not count.");
        case UNKNOWN_METHOD -> addUnknown("names a method that is not in " + dependency.type());
        case NOT_MEMOIZED ->
          addUnknown("names a method of " + dependency.type() + " that is not memoized");
        case ITSELF ->
          add(
              NO_SOURCE,
              "names the method itself.",
              "name another method; of several overloads give the parameters, as in"
                  + " \"rate(String)\".");
        case CIRCLE ->
          add(
              CIRCLE,
              "closes a circle: " + String.join(" depends on ", dependency.names()) + ".",
              "remove one of these `dependsOn`.");
      }
    }

    private void addUnknown(String what) {
      String wanted = bare(dependency.text().value());
      List<String> near = Spelling.sorted(
          wanted, dependency.names().stream().map(Check::bare).distinct().toList());
      List<String> candidates = dependency.names().stream()
          .sorted(Comparator.comparing(name -> near.indexOf(bare(name))))
          .toList();
      String known = candidates.isEmpty()
          ? "It has no memoized methods."
          : "Its memoized methods are: " + String.join(", ", candidates) + ".";
      Optional<String> meant = Spelling.nearest(wanted, near).filter(name -> !name.equals(wanted));
      add(
          NO_SOURCE,
          what + ". " + known,
          meant
              .map(name -> "Did you mean \"" + name + "\"?")
              .orElse("name one of these, or put @Memoize on the method."));
    }

    void add(ProblemCode code, String what, String fix) {
      report.add(Faults.at(
          dependency.text().origin(),
          code,
          "`dependsOn` \"" + dependency.text().value() + "\" of " + Faults.name(method) + " "
              + what,
          fix));
    }

    /** The name of a method without its type and its parameters. */
    private static String bare(String text) {
      String name = text.replaceFirst("\\(.*", "");
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }
}
