package io.keepsake.processor.plan;

import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.change.TargetMethod.Keeping;
import io.keepsake.processor.model.plan.ChangesPlan.Kept;
import io.keepsake.processor.model.plan.ChangesPlan.SelectionConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The constants of one generated class that say which answers are meant: one for those that say the same. */
final class SelectionConstants {
  private final UniqueNames fields;
  private final List<SelectionConstant> all = new ArrayList<>();

  SelectionConstants(UniqueNames fields) {
    this.fields = fields;
  }

  List<SelectionConstant> all() {
    return all;
  }

  /** Returns the name of the constant for some answers of a method. */
  String of(ChangeDeclaration change, TargetMethod target, List<Integer> positions) {
    String signature = target.qualifiedSignature();
    for (SelectionConstant constant : all) {
      if (constant.target().equals(signature) && constant.positions().equals(positions)) {
        return constant.name();
      }
    }
    StringBuilder name = new StringBuilder(Words.constant(target.name()));
    if (positions.size() < change.parts().size()) {
      String separator = "_BY_";
      name.append(positions.isEmpty() ? "_ALL" : "");
      for (int position : positions) {
        name.append(separator)
            .append(Words.constant(change.parts().get(position).name()));
        separator = "_AND_";
      }
    }
    SelectionConstant made = new SelectionConstant(
        fields.claim(name.toString()), signature, change.parts().size(), positions, kept(target));
    all.add(made);
    return made.name();
  }

  private static Optional<Kept> kept(TargetMethod target) {
    return target.keeping() == Keeping.BYTES || target.keeping() == Keeping.STORE
        ? Optional.of(new Kept(
            target.keeping() == Keeping.BYTES ? Optional.of(target.generated()) : Optional.empty(),
            target.type(),
            target.name(),
            target.parameters(),
            target.cacheName()))
        : Optional.empty();
  }
}
