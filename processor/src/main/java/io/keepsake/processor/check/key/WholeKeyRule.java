package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.KEY_CONTRADICTED;
import static io.keepsake.processor.problem.ProblemCode.KEY_FACTORY_MISSING;
import static io.keepsake.processor.problem.ProblemCode.KEY_FACTORY_THROWS;
import static io.keepsake.processor.problem.ProblemCode.KEY_FACTORY_TWICE;
import static io.keepsake.processor.problem.ProblemCode.KEY_UNUSABLE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.WholeKey;
import io.keepsake.processor.model.key.WholeKey.Maker;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code key} must name a class with an equality, and there must be one way to make an object of it. */
public final class WholeKeyRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    method.control().whole().ifPresent(whole -> {
      checkClass(whole, method, report);
      method.keys().forEach(key -> checkParameter(key, whole, method, report));
    });
  }

  private static void checkClass(WholeKey whole, MethodDeclaration method, ProblemReport report) {
    Origin origin = whole.component().origin();
    String subject = "`key` of " + Faults.name(method) + ": ";
    List<Maker> makers = whole.makers();
    if (whole.flaw().isPresent()) {
      report.add(Faults.at(
          origin,
          KEY_UNUSABLE,
          subject + whole.type() + " " + whole.flaw().get() + ".",
          "name a record, or a final class with equals and hashCode, that is made of the method's"
              + " parameters."));
    } else if (makers.isEmpty()) {
      String tried = whole.misfits().isEmpty()
          ? "it has no static method that returns it"
          : whole.misfits().stream().collect(Collectors.joining("; "));
      report.add(Faults.at(
          origin,
          KEY_FACTORY_MISSING,
          subject + "nothing makes a " + whole.type() + " of its parameters: " + tried + ".",
          "give " + whole.type()
              + " a visible static method that returns it and whose parameters the"
              + " method has, by name and type."));
    } else if (makers.size() > 1) {
      report.add(Faults.at(
          origin,
          KEY_FACTORY_TWICE,
          subject + "it is not clear which of these makes a " + whole.type() + ": "
              + makers.stream().map(Maker::text).collect(Collectors.joining(", ")) + ".",
          "rename a parameter of all but one of them."));
    } else if (!makers.get(0).thrown().isEmpty()) {
      report.add(Faults.at(
          origin,
          KEY_FACTORY_THROWS,
          subject + makers.get(0).text() + " declares "
              + String.join(", ", makers.get(0).thrown()) + ", and a key must not fail.",
          "throw an unchecked exception in its place."));
    }
  }

  private static void checkParameter(
      KeyDeclaration key, WholeKey whole, MethodDeclaration method, ProblemReport report) {
    Optional<Origin> contradiction =
        key.ignored().or(() -> key.keyBy().map(KeyByDeclaration::origin));
    contradiction.ifPresent(origin -> report.add(Faults.at(
        origin,
        KEY_CONTRADICTED,
        (key.ignored().isPresent() ? "@KeyIgnore" : "@KeyBy") + " on '" + key.name()
            + "' says nothing: the key of " + Faults.name(method) + " is a " + whole.type()
            + ", and what makes that decides what counts.",
        "remove it, or remove `key`.")));
  }
}
