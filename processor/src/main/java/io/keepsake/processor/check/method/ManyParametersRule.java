package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.MANY_PARAMETERS;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** Some generated methods take more than the user's: a value beside the arguments, or a place for answers. */
public final class ManyParametersRule implements Rule {
  /** What a class file allows for the parameters of a method. */
  private static final int ALLOWED = 255;

  /** What there must be room for beside them: the instance, a cache, and a value, which takes two if it is a long or a double. */
  private static final int ADDED = 4;

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    for (MethodDeclaration method : type.methods()) {
      List<TypeName> fields = method.key().components().stream()
          .filter(key -> key.source() == KeyDeclaration.Source.MEMBER)
          .map(key -> key.type().type())
          .toList();
      check(
          method.origin(),
          name(type, method.name()),
          width(method.signature()) + width(fields),
          report);
    }
    type.batches()
        .forEach(batch -> check(
            batch.origin(), name(type, batch.header().name()), width(batch.signature()), report));
    type.changing()
        .forEach(method -> check(
            method.origin(),
            name(type, method.header().name()),
            width(method.signature()),
            report));
    if (type.hasInstanceMethods()) {
      String name = "a constructor of " + type.shape().sourceName();
      type.constructors()
          .forEach(
              constructor -> check(type.origin(), name, width(constructor.signature()), report));
    }
  }

  private static void check(Origin origin, String name, int width, ProblemReport report) {
    if (width + ADDED > ALLOWED) {
      report.add(Faults.at(
          origin,
          MANY_PARAMETERS,
          name + " has parameters for " + width
              + " places, where a long or a double counts twice: with the "
              + ADDED + " that generated methods add, that is more than the " + ALLOWED
              + " which a class file allows.",
          "take a record that holds them."));
    }
  }

  private static String name(TypeDeclaration type, String method) {
    return type.shape().sourceName() + "." + method;
  }

  private static int width(Signature signature) {
    return width(signature.parameters().stream().map(Parameter::type).toList());
  }

  private static int width(List<TypeName> types) {
    return types.stream().mapToInt(ManyParametersRule::width).sum();
  }

  private static int width(TypeName type) {
    TypeName plain = type.withoutAnnotations();
    return plain.equals(TypeName.LONG) || plain.equals(TypeName.DOUBLE) ? 2 : 1;
  }
}
