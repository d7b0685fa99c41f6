package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import io.keepsake.Scope;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.key.KeyPlan;
import io.keepsake.processor.model.plan.method.MethodHead;
import io.keepsake.processor.model.plan.method.MethodHead.Texts;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import io.keepsake.processor.model.plan.method.MethodPlan.LocalNames;
import io.keepsake.processor.model.plan.method.MethodPlan.PartNames;
import io.keepsake.processor.model.plan.method.TracePlan;
import io.keepsake.processor.model.plan.method.ValuePlan;
import io.keepsake.processor.model.plan.table.TierPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Plans the memoized methods of one generated class. */
final class MethodPlanner {
  /** The field of the runtime's flights, which no field of an entry may hide. */
  static final String OUTCOME = "outcome";

  /** Types whose static members generated code calls; a parameter of such a name would be meant instead. */
  static final Set<String> CALLED = Set.of(
      "Arrays",
      "Boolean",
      "Cached",
      "CompletableFuture",
      "Copies",
      "Double",
      "Float",
      "Futures",
      "Keys",
      "Labels",
      "Long",
      "Memos",
      "Objects",
      "String");

  private final TypeHead head;
  private final ClassName type;
  private final UniqueNames types;
  private final UniqueNames fields;

  /**
   * Creates a planner.
   *
   * @param type the user's type
   * @param types the names of nested types
   * @param fields the names of fields
   */
  MethodPlanner(TypeHead head, ClassName type, UniqueNames types, UniqueNames fields) {
    this.head = head;
    this.type = type;
    this.types = types;
    this.fields = fields;
  }

  MethodPlan plan(MethodDeclaration method) {
    PartNames parts = parts(method);
    Signature signature =
        Parameters.renamed(method.signature(), reserved(parts, method.memoize().isTracked()));
    List<Parameter> parameters = signature.parameters();
    UniqueNames locals =
        UniqueNames.besides(parameters.stream().map(Parameter::name).toList());
    locals.claim(OUTCOME);
    KeyPlanner keys = new KeyPlanner(method, parameters, locals);
    TablePlanner tables =
        new TablePlanner(method.memoize(), method.returned().outcomes().isTimed());
    KeyPlan key = keys.plan(tables.maySlot());
    LocalNames names = locals(locals);
    Suppressions suppressions = new Suppressions(head);
    ValuePlan value = ValuePlanner.plan(method, names.value(), suppressions);
    return new MethodPlan(
        new MethodHead(
            method.name(),
            home(method),
            visibility(method.header().modifiers()),
            signature,
            keys.keyed(key),
            method.header().annotations(),
            new Texts(
                method.header().parameters(),
                tables.policy(key) + OutcomesPlanner.policy(method.returned().outcomes()))),
        parts,
        names,
        tables.plan(
            key,
            value,
            tier(method, suppressions),
            HooksPlanner.plan(method, locals, suppressions)),
        key,
        value,
        suppressions.of(method),
        new RelationsPlanner(method, parameters, key.components(), locals).plan(suppressions),
        trace(method, locals));
  }

  private static Optional<TracePlan> trace(MethodDeclaration method, UniqueNames locals) {
    return method.memoize().isTracked()
        ? Optional.of(
            new TracePlan(locals.claim("trace"), locals.claim("tracing"), locals.claim("outer")))
        : Optional.empty();
  }

  private Optional<TierPlan> tier(MethodDeclaration method, Suppressions suppressions) {
    return method.returned().bytes().map(bytes -> {
      String name = Words.type(method.handle().stem()) + "Codec";
      return TierPlanner.plan(
          method, bytes, head.name().nestedClass(types.claim(name)), suppressions);
    });
  }

  private PartNames parts(MethodDeclaration method) {
    String stem = method.handle().stem();
    boolean isConstant = method.is(Modifier.STATIC);
    String accessor = method.handle().accessor();
    return new PartNames(
        head.name().nestedClass(types.claim(Words.type(stem) + "Memo")),
        head.name().nestedClass(types.claim(Words.type(stem) + "Entry")),
        accessor,
        fields.claim(isConstant ? Words.constant(accessor) : accessor),
        home(method) == Home.SHARED ? fields.claim(Words.constant(stem)) : "");
  }

  private Set<String> reserved(PartNames parts, boolean isTracked) {
    Set<String> names = new HashSet<>(CALLED);
    if (isTracked) {
      names.addAll(Set.of("Trace", "Tracing"));
    }
    names.addAll(Set.of(type.simpleNames().get(0), parts.entry().simpleName()));
    return names;
  }

  private static LocalNames locals(UniqueNames names) {
    return new LocalNames(
        names.claim("memo"),
        names.claim("entry"),
        names.claim("failure"),
        names.claim("hash"),
        names.claim("value"),
        names.claim("fresh"),
        names.claim("stale"),
        names.claim("flight"));
  }

  private Home home(MethodDeclaration method) {
    if (method.is(Modifier.STATIC)) {
      return head.frame() == Frame.EXTENDS ? Home.STATIC : Home.HELD;
    }
    if (head.frame() == Frame.WRAPS) {
      return Home.DELEGATE;
    }
    return method.memoize().sharing().scope().value() == Scope.CLASS ? Home.SHARED : Home.INSTANCE;
  }

  static Optional<Modifier> visibility(Set<Modifier> modifiers) {
    return List.of(Modifier.PUBLIC, Modifier.PROTECTED).stream()
        .filter(modifiers::contains)
        .findFirst();
  }
}
