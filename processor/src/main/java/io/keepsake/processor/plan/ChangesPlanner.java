package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import io.keepsake.When;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.ChangeDeclaration.Kind;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.change.ValueDeclaration;
import io.keepsake.processor.model.plan.ChangesPlan;
import io.keepsake.processor.model.plan.ChangingPlan;
import io.keepsake.processor.model.plan.ChangingPlan.Head;
import io.keepsake.processor.model.plan.ChangingPlan.Locals;
import io.keepsake.processor.model.plan.ChangingPlan.PassedArgument;
import io.keepsake.processor.model.plan.ChangingPlan.Put;
import io.keepsake.processor.model.plan.ChangingPlan.Step;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Plans the methods of one generated class that change answers of others. */
final class ChangesPlanner {
  /** Types that generated code names; a parameter of such a name would be meant instead. */
  private static final Set<String> NAMED = Set.of(
      "CompletableFuture",
      "Completion",
      "Keys",
      "Memos",
      "Object",
      "Optional",
      "Changes",
      "Passed");

  private final TypeDeclaration type;
  private final TypeHead head;
  private final List<MethodPlan> memoized;
  private final String field;
  private final SelectionConstants constants;

  /**
   * Creates a planner.
   *
   * @param memoized the memoized methods of the class
   * @param fields the names of fields
   */
  ChangesPlanner(
      TypeDeclaration type, TypeHead head, List<MethodPlan> memoized, UniqueNames fields) {
    this.type = type;
    this.head = head;
    this.memoized = memoized;
    this.field = type.changing().isEmpty() ? "" : fields.claim("changes");
    this.constants = new SelectionConstants(fields);
  }

  ChangesPlan plan() {
    List<ChangingPlan> methods = type.changing().stream().map(this::plan).toList();
    return new ChangesPlan(field, constants.all(), methods);
  }

  private ChangingPlan plan(ChangingMethod method) {
    List<Step> steps =
        method.changes().stream().map(change -> step(method, change)).toList();
    Set<String> reserved = new HashSet<>(NAMED);
    steps.forEach(step -> reserved.add(step.constant()));
    Signature signature = Parameters.renamed(method.signature(), reserved);
    UniqueNames locals =
        UniqueNames.besides(signature.parameters().stream().map(Parameter::name).toList());
    return new ChangingPlan(
        new Head(
            method.header().name(),
            home(method),
            List.of(Modifier.PUBLIC, Modifier.PROTECTED).stream()
                .filter(method::is)
                .findFirst(),
            signature,
            method.header().annotations(),
            lints(method, signature),
            doc(method)),
        method.result() == ResultKind.ASYNC,
        new Locals(
            locals.claim("result"),
            locals.claim("failure"),
            locals.claim("memo"),
            locals.claim("handle")),
        steps,
        passed(steps, signature, locals));
  }

  /** What is needed before the method cannot have been changed by it. */
  private static List<PassedArgument> passed(
      List<Step> steps, Signature signature, UniqueNames locals) {
    List<PassedArgument> passed = new ArrayList<>();
    for (Step step : steps) {
      for (PartSource part : step.parts()) {
        boolean isNew = passed.stream().noneMatch(each -> each.isOf(part));
        if (step.when() != When.BEFORE && part.copied() && isNew) {
          String name = signature.parameters().get(part.parameter()).name();
          passed.add(new PassedArgument(part, locals.claim(name + "Passed")));
        }
      }
    }
    return passed;
  }

  private Set<Lint> lints(ChangingMethod method, Signature signature) {
    Suppressions suppressions = new Suppressions(head);
    Set<Lint> lints = suppressions.ofCopy(signature, method.header().annotations(), true);
    method.changes().stream()
        .flatMap(change -> change.parts().stream())
        .flatMap(part -> part.source().stream())
        .forEach(source -> lints.addAll(suppressions.open(source.lints())));
    boolean isRaw = method.changes().stream()
        .flatMap(change -> change.target().stream())
        .flatMap(target -> target.declaration().stream())
        .anyMatch(target -> !target.shape().typeVariables().isEmpty());
    if (isRaw) {
      lints.addAll(suppressions.open(Set.of(Lint.RAW_TYPES, Lint.UNCHECKED)));
    }
    return lints;
  }

  private static String doc(ChangingMethod method) {
    String ends = Stream.of(
            ending(method, Kind.INVALIDATES, "answers of ", " are void"),
            ending(method, Kind.UPDATES, "an answer of ", " is stored"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", and "));
    return method.header().name() + "(" + method.header().parameters() + ")}, after which " + ends;
  }

  private static Optional<String> ending(
      ChangingMethod method, Kind kind, String before, String after) {
    String targets = method.changes().stream()
        .filter(change -> change.kind() == kind)
        .flatMap(change -> change.target().stream())
        .map(target -> "{@code " + target.signature() + "}")
        .distinct()
        .collect(Collectors.joining(" and "));
    return targets.isEmpty() ? Optional.empty() : Optional.of(before + targets + after);
  }

  private Home home(ChangingMethod method) {
    if (method.is(Modifier.STATIC)) {
      return head.frame() == Frame.EXTENDS ? Home.STATIC : Home.HELD;
    }
    return head.frame() == Frame.WRAPS ? Home.DELEGATE : Home.INSTANCE;
  }

  private Step step(ChangingMethod method, ChangeDeclaration change) {
    TargetMethod target = change.target().orElseThrow();
    boolean isAll = change.head().all().value();
    List<Integer> positions = new ArrayList<>();
    List<PartSource> parts = new ArrayList<>();
    for (int i = 0; i < change.parts().size() && !isAll; i++) {
      Optional<PartSource> source = change.parts().get(i).source();
      if (source.isPresent()) {
        positions.add(i);
        parts.add(source.get());
      }
    }
    return new Step(
        change.kind() == Kind.UPDATES ? When.AFTER : change.head().when().value(),
        constants.of(change, target, positions),
        parts,
        change.value().map(value -> put(method, target, value)));
  }

  /** A static method has no instance whose handle it could mean, so it stores by each that is told. */
  private Put put(ChangingMethod changing, TargetMethod target, ValueDeclaration value) {
    Optional<MethodPlan> own =
        memoized.stream().filter(method -> isSame(method, target)).findFirst();
    ClassName handle = own.map(method -> method.names().handle()).orElseGet(() -> handle(target));
    Optional<String> seen = own.filter(
            method -> !changing.is(Modifier.STATIC) || method.head().home().isStatic())
        .map(method -> method.names().field());
    return new Put(handle, seen, value.source().orElseThrow(), value.future());
  }

  private boolean isSame(MethodPlan method, TargetMethod target) {
    boolean isOwn = target.type().equals(type.shape().name())
        && method.head().name().equals(target.name())
        && method.head().texts().parameters().equals(target.parameters());
    return isOwn || method.relations().inherits().contains(target.qualifiedSignature());
  }

  private static ClassName handle(TargetMethod target) {
    return target
        .declaration()
        .flatMap(declared -> Planner.plan(declared).methods().stream()
            .filter(method -> method.head().name().equals(target.name())
                && method.head().texts().parameters().equals(target.parameters()))
            .findFirst())
        .map(method -> method.names().handle())
        .orElseGet(() -> target.generated().nestedClass(Words.type(target.name()) + "Memo"));
  }
}
