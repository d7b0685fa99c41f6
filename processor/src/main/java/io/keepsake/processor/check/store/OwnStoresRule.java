package io.keepsake.processor.check.store;

import static io.keepsake.processor.problem.ProblemCode.NO_STORES;
import static io.keepsake.processor.problem.ProblemCode.STORES_AND_HOOKS;
import static io.keepsake.processor.problem.ProblemCode.STORES_UNREACHABLE;
import static io.keepsake.processor.problem.ProblemCode.STORES_UNUSED;

import io.keepsake.Backend;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.store.StoresDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A class of stores must open some, be there for generated code, and be asked by somebody. */
public final class OwnStoresRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Attribute<Boolean> named = method.memoize().keeping().stores();
    Backend backend = method.memoize().bounds().backend().value();
    if (!named.value()) {
      return;
    }
    if (backend != Backend.CUSTOM) {
      report.add(Faults.at(
          named.origin(),
          STORES_UNUSED,
          "`stores` of " + Faults.name(method) + " does nothing: the backend " + backend
              + " has none of the application's own.",
          "use the backend CUSTOM, or remove it; `Memos.builder().byteStores(..)` puts stores in"
              + " place of those of PERSISTENT and FOLDER."));
      return;
    }
    if (method.returned().hooks().filter(HooksDeclaration::areStore).isPresent()) {
      report.add(Faults.at(
          named.origin(),
          STORES_AND_HOOKS,
          Faults.name(method) + " has `stores` and hooks that keep its answers: nobody can tell"
              + " which of the two is to be asked.",
          "remove one of the two."));
    }
    method.returned().bytes().ifPresent(bytes -> check(bytes.stores(), method, report));
  }

  private static void check(
      StoresDeclaration stores, MethodDeclaration method, ProblemReport report) {
    switch (stores.access()) {
      case NO_STORES ->
        report.add(Faults.at(
            stores.origin(),
            NO_STORES,
            stores.failure().orElse("`stores` names none")
                + ", so that it cannot keep the answers of " + Faults.name(method) + ".",
            "name a class that implements io.keepsake.runtime.spi.ByteStores, or that interface itself"
                + " for stores that `Memos.builder().byteStores(..)` gives."));
      case UNREACHABLE ->
        report.add(Faults.at(
            stores.origin(),
            STORES_UNREACHABLE,
            stores.failure().orElse("`stores` cannot be reached")
                + "; and it has no visible constant INSTANCE.",
            "give it a visible constructor without parameters, or a visible constant `static final"
                + " ByteStores INSTANCE`."));
      default -> {}
    }
  }
}
