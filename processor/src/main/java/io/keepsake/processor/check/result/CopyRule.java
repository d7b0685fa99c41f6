package io.keepsake.processor.check.result;

import static io.keepsake.processor.model.result.ResultKind.ARRAY;
import static io.keepsake.processor.model.result.ResultKind.DEEP_ARRAY;
import static io.keepsake.processor.problem.ProblemCode.ARRAY_RESULT;
import static io.keepsake.processor.problem.ProblemCode.COPY_IMPOSSIBLE;
import static io.keepsake.processor.problem.ProblemCode.COPY_POINTLESS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Set;

/** {@code copy} is for results that callers may change and that can be copied. */
public final class CopyRule implements MethodRule {
  private static final Set<String> IMMUTABLE_UTILITIES = Set.of(
      "Currency", "Locale", "Optional", "OptionalDouble", "OptionalInt", "OptionalLong", "UUID");

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Attribute<Boolean> copy = method.memoize().sharing().copy();
    if (!copy.value()) {
      checkShared(method, report);
    } else if (isImmutable(method)) {
      report.add(Faults.at(
          copy.origin(),
          COPY_POINTLESS,
          "`copy = true` does nothing for " + Faults.name(method)
              + ": nobody can change what it returns.",
          "remove `copy`."));
    } else if (!method.result().isCopyable() && isValue(method.result())) {
      report.add(Faults.at(
          copy.origin(),
          COPY_IMPOSSIBLE,
          "what " + Faults.name(method)
              + " returns cannot be copied: `copy` knows arrays and the types List, Set, "
              + "SortedSet, Map, SortedMap and Collection.",
          "return one of these, or something immutable, and remove `copy` in the latter case."));
    }
  }

  private static void checkShared(MethodDeclaration method, ProblemReport report) {
    boolean array = method.result() == ARRAY || method.result() == DEEP_ARRAY;
    if (array && !method.header().inherited()) {
      report.add(Faults.at(
          method.origin(),
          ARRAY_RESULT,
          Faults.name(method)
              + " returns an array that all callers share: what one writes into it, all others read.",
          "set `copy = true`, or return a `List`."));
    }
  }

  private static boolean isValue(ResultKind kind) {
    return switch (kind) {
      case VALUE, OTHER_COLLECTION, ASYNC, FUTURE -> true;
      default -> false; // other kinds cannot be memoized at all, which another rule tells
    };
  }

  private static boolean isImmutable(MethodDeclaration method) {
    return switch (method.result()) {
      case PRIMITIVE -> true;
      case VALUE -> isImmutable(rawType(method.signature().returns()));
      default -> false;
    };
  }

  private static boolean isImmutable(TypeName type) {
    return type.isBoxedPrimitive() || (type instanceof ClassName name && isImmutable(name));
  }

  private static boolean isImmutable(ClassName name) {
    return switch (name.packageName()) {
      case "java.lang" -> name.simpleName().equals("String");
      case "java.math", "java.time" -> true;
      case "java.util" -> IMMUTABLE_UTILITIES.contains(name.simpleName());
      default -> false;
    };
  }

  private static TypeName rawType(TypeName type) {
    TypeName bare = type.withoutAnnotations();
    return bare instanceof ParameterizedTypeName generic ? generic.rawType() : bare;
  }
}
