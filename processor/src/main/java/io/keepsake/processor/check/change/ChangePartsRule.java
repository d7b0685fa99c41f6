package io.keepsake.processor.check.change;

import static io.keepsake.processor.problem.ProblemCode.ALL_WITH_PARTS;
import static io.keepsake.processor.problem.ProblemCode.BAD_MAP;
import static io.keepsake.processor.problem.ProblemCode.PARTS_MISSING;
import static io.keepsake.processor.problem.ProblemCode.PART_MISFIT;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.ChangeDeclaration.Kind;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.change.MapEntry;
import io.keepsake.processor.model.change.MapEntry.Fault;
import io.keepsake.processor.model.change.PartDeclaration;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** A method that changes answers of others must say under which keys. */
public final class ChangePartsRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.changing()
        .forEach(method -> method
            .changes()
            .forEach(change -> change
                .target()
                .ifPresent(target -> new Check(method, change, target, report).all())));
  }

  private record Check(
      ChangingMethod method, ChangeDeclaration change, TargetMethod target, ProblemReport report) {

    void all() {
      if (change.head().all().value()) {
        if (!change.map().isEmpty()) {
          report.add(Faults.at(
              change.head().all().origin(),
              ALL_WITH_PARTS,
              "`all = true` removes all answers of " + target.signature()
                  + ", whatever `map` says of their keys.",
              "remove `map`, or `all`."));
        }
        return;
      }
      change.map().forEach(this::check);
      boolean isMapSound = change.map().stream().allMatch(entry -> entry.fault().isEmpty());
      change.parts().forEach(this::check);
      boolean isSound = change.parts().stream().allMatch(part -> part.misfit().isEmpty());
      if (isMapSound && isSound) {
        checkMissing();
      }
    }

    private void check(MapEntry entry) {
      entry
          .fault()
          .ifPresent(fault -> report.add(Faults.at(
              entry.origin(),
              fault.kind() == MapEntry.Kind.MISFIT ? PART_MISFIT : BAD_MAP,
              what(entry, fault),
              fix(fault))));
    }

    private String what(MapEntry entry, Fault fault) {
      String known = fault.candidates().isEmpty()
          ? "It has none."
          : "It has: " + String.join(", ", fault.candidates()) + ".";
      return "\"" + entry.text() + "\": "
          + switch (fault.kind()) {
            case MALFORMED -> "this is no assignment of a parameter or of a part of one.";
            case UNKNOWN_PART ->
              "the key of " + target.signature() + " has no parameter \"" + fault.word() + "\". "
                  + known;
            case UNKNOWN_PARAMETER ->
              method.text() + " has no parameter \"" + fault.word() + "\". " + known;
            case UNKNOWN_CALL ->
              fault.of() + " has no method \"" + fault.word()
                  + "\" that could be called without arguments. " + known;
            case TWICE -> "another entry says where \"" + fault.word() + "\" comes from.";
            case MISFIT ->
              "this is of type " + fault.word() + ", and " + target.signature() + " takes "
                  + fault.of() + " there.";
          };
    }

    private static String fix(Fault fault) {
      return switch (fault.kind()) {
        case MALFORMED -> "write it as \"sku=productId\" or \"tenant=order.tenant\".";
        case TWICE -> "remove one of them.";
        case MISFIT -> "name something of that type.";
        default ->
          Spelling.nearest(fault.word(), fault.candidates())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("name one that there is.");
      };
    }

    private void check(PartDeclaration part) {
      part.misfit()
          .ifPresent(type -> report.add(Faults.at(
              change.origin(),
              PART_MISFIT,
              "'" + part.name() + "' of " + method.text() + " is of type " + type + ", and '"
                  + part.name() + "' of " + target.signature() + " is of type " + part.type() + ".",
              "say by `map` where '" + part.name() + "' comes from, or rename the parameter.")));
    }

    private void checkMissing() {
      List<PartDeclaration> missing = change.parts().stream()
          .filter(part ->
              change.kind() == Kind.UPDATES ? !isWhole(part) : part.source().isEmpty())
          .toList();
      boolean isUpdate = change.kind() == Kind.UPDATES;
      if (missing.isEmpty() || (!isUpdate && missing.size() < change.parts().size())) {
        return;
      }
      String names = target.named()
          ? ""
          : " The names of parameters are not in the class file: it has to be compiled with"
              + " `-parameters`, or `map` has to use the names that are shown here.";
      report.add(Faults.at(
          change.origin(),
          PARTS_MISSING,
          (isUpdate
                  ? "an answer is stored under a whole key, and " + text(missing) + " of "
                      + target.signature() + " is not found among "
                  : "no part of the key of " + target.signature() + ", which is made of "
                      + text(change.parts()) + ", is found among ")
              + own() + "." + names,
          isUpdate
              ? "write `map = \"" + missing.get(0).name() + "=…\"`, or use @Invalidates."
              : "write `map = \"" + missing.get(0).name() + "=…\"`, or `all = true`."));
    }

    /** The handle takes the parameter itself, and not what {@code @KeyBy} makes of it. */
    private static boolean isWhole(PartDeclaration part) {
      return part.source().isPresent() && part.whole();
    }

    private static String text(List<PartDeclaration> parts) {
      return String.join(
          ", ", parts.stream().map(part -> part.type() + " " + part.name()).toList());
    }

    private String own() {
      List<Parameter> parameters = method.signature().parameters();
      return parameters.isEmpty()
          ? "the parameters of " + method.text() + ", which has none"
          : "the parameters of " + method.text() + ": "
              + String.join(", ", parameters.stream().map(Parameter::name).toList());
    }
  }
}
