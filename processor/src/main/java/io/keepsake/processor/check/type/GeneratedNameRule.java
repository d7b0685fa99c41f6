package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.BAD_NAME;
import static io.keepsake.processor.problem.ProblemCode.NAME_TAKEN;
import static io.keepsake.processor.problem.ProblemCode.NAME_TWICE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.type.GeneratedType.Claim;
import io.keepsake.processor.model.type.MemoizedTypeDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The generated class must have a name, and one of its own. */
public final class GeneratedNameRule implements Rule {
  /** Identifiers that are not allowed as the name of a type. */
  private static final Set<String> RESTRICTED =
      Set.of("var", "yield", "record", "sealed", "permits");

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    Optional<Attribute<String>> given = type.generated()
        .memoizedType()
        .map(MemoizedTypeDeclaration::name)
        .filter(name -> !name.value().isEmpty());
    if (given.isPresent() && !isTypeName(given.get().value())) {
      report.add(Faults.at(
          given.get().origin(),
          BAD_NAME,
          "\"" + given.get().value() + "\" cannot be the simple name of a class.",
          "give a Java identifier without a package, such as \"" + plainName(type) + "\"."));
    } else {
      Origin place = given.map(Attribute::origin).orElse(type.origin());
      type.generated().claim().ifPresent(claim -> report.add(taken(type, claim, place)));
    }
  }

  private static Problem taken(TypeDeclaration type, Claim claim, Origin place) {
    String generated = type.generated().name().simpleName();
    String what = "the class for " + type.shape().sourceName() + " would be " + generated + ", ";
    String fix = "choose another name: `@MemoizedType(name = \"…\")`.";
    return claim.generated()
        ? Faults.at(place, NAME_TWICE, what + "and so would the one for " + claim.type() + ".", fix)
        : Faults.at(
            place, NAME_TAKEN, what + "and " + claim.type() + " has that name already.", fix);
  }

  private static boolean isTypeName(String name) {
    return SourceVersion.isIdentifier(name)
        && SourceVersion.isName(name)
        && !RESTRICTED.contains(name);
  }

  private static String plainName(TypeDeclaration type) {
    return "Memoized" + String.join("_", type.shape().name().simpleNames());
  }
}
