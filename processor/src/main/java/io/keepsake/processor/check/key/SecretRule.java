package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.SECRET_KEY;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.data.Definition.Component;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration.Source;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/** Keys of backends that keep bytes can be read on the disk; passwords should not be. */
public final class SecretRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (method.returned().bytes().isPresent() && !method.header().inherited()) {
      method.key().components().forEach(key -> check(key, method, report));
    }
  }

  private static void check(KeyDeclaration key, MethodDeclaration method, ProblemReport report) {
    Optional<KeyByDeclaration> by = key.keyBy();
    String name = by.map(each -> each.method().value()).orElse(key.name());
    KeyType type = by.flatMap(KeyByDeclaration::result).orElse(key.type());
    Origin place = by.map(each -> each.method().origin()).orElse(key.origin());
    String argument = "'" + key.name() + by.map(each -> "." + name + "()").orElse("") + "'";
    if (SecretNames.isSecret(name, type.type()) || SecretNames.isSecret(type.type())) {
      add(place, argument, "looks", key, method, report);
    } else {
      key.data()
          .flatMap(SecretRule::secretIn)
          .ifPresent(inside -> add(
              place, argument, "has a component '" + inside + "' that looks", key, method, report));
    }
  }

  /** Finds a component of a record, of those in the key, that looks like a secret. */
  private static Optional<String> secretIn(DataGraph data) {
    for (Definition definition : data.definitions().values()) {
      if (definition instanceof Product product) {
        for (Component component : product.components()) {
          if (SecretNames.isSecret(component.name(), component.data().type())) {
            return Optional.of(component.name());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void add(
      Origin place,
      String argument,
      String looks,
      KeyDeclaration key,
      MethodDeclaration method,
      ProblemReport report) {
    String backend = String.valueOf(method.memoize().bounds().backend().value());
    report.add(Faults.at(
        place,
        SECRET_KEY,
        argument + " of " + Faults.name(method) + " " + looks
            + " like a secret: with `backend = " + backend
            + "` the keys are kept in a form that anybody can read who can read the store.",
        KeyRemedy.leavingOut(key) + " if it does not change the answer, or "
            + (key.source() == Source.PARAMETER
                ? "@KeyBy with a method that gives a digest"
                : "put a digest into the key")
            + ", or use a backend in memory."));
  }
}
