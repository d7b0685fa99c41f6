package io.keepsake.processor.check.store;

import static io.keepsake.processor.problem.ProblemCode.BAD_SAVE_AFTER;
import static io.keepsake.processor.problem.ProblemCode.POINTLESS_ATTRIBUTE;
import static io.keepsake.processor.problem.ProblemCode.SAVED_TWICE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Saving;
import io.keepsake.processor.model.memoize.SaveText;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** It must be clear when answers are saved. */
public final class SavingRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Saving saving = method.memoize().keeping().saving();
    Attribute<List<Attribute<SaveText>>> after = saving.saveAfter();
    if (after.value().isEmpty()) {
      add(after.origin(), "`saveAfter` of " + Faults.name(method) + " is empty.", report);
    }
    for (Attribute<SaveText> each : after.value()) {
      each.value()
          .failure()
          .ifPresent(reason -> add(
              each.origin(),
              "`saveAfter = \"" + each.value().text() + "\"` of " + Faults.name(method) + " "
                  + reason + ".",
              report));
    }
    checkOrder(after.value(), method, report);
    if (after.written() && saving.writeThrough().value()) {
      report.add(Faults.at(
          saving.writeThrough().origin(),
          SAVED_TWICE,
          "`writeThrough = true` of " + Faults.name(method)
              + " saves each answer at once, and `saveAfter` says to save later.",
          "remove one of them."));
    }
  }

  private static void checkOrder(
      List<Attribute<SaveText>> texts, MethodDeclaration method, ProblemReport report) {
    for (int i = 0; i < texts.size(); i++) {
      Attribute<SaveText> text = texts.get(i);
      for (int j = 0; j < texts.size(); j++) {
        boolean isSame = texts.get(j).value().isBehind(text.value());
        if (text.value().isBehind(texts.get(j).value()) && (isSame ? j < i : j != i)) {
          report.add(Faults.at(
              text.origin(),
              POINTLESS_ATTRIBUTE,
              "`saveAfter = \"" + text.value().text() + "\"` of " + Faults.name(method)
                  + " does nothing: \"" + texts.get(j).value().text()
                  + "\" always saves before it.",
              "remove it, or give it fewer changes or a shorter time."));
          break;
        }
      }
    }
  }

  private static void add(Origin origin, String what, ProblemReport report) {
    report.add(Faults.at(
        origin,
        BAD_SAVE_AFTER,
        what,
        "write numbers of changes and times such as \"10 in 300s\"."));
  }
}
