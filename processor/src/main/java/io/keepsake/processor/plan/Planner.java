package io.keepsake.processor.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.ChangesPlan;
import io.keepsake.processor.model.plan.ForwardingPlan;
import io.keepsake.processor.model.plan.OwnerPlan;
import io.keepsake.processor.model.plan.OwnerPlan.Serial;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.TypePlan.Memoized;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.type.Trait;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.model.type.TypeShape;
import io.keepsake.processor.model.type.TypeShape.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The fourth stage: decides what is generated for a type that has no faults. */
public final class Planner {
  private final TypeDeclaration type;
  private final TypeShape shape;
  private final UniqueNames fields;

  private Planner(TypeDeclaration type) {
    this.type = type;
    this.shape = type.shape();
    this.fields = UniqueNames.besides(shape.members().fields());
  }

  /** Plans the class for a type without errors. */
  public static TypePlan plan(TypeDeclaration type) {
    return new Planner(type).plan();
  }

  private TypePlan plan() {
    TypeHead head = head();
    OwnerPlan owner = new OwnerPlan(
        shape.name(),
        type.methods().stream().map(MethodDeclaration::name).distinct().sorted().toList(),
        fields.claim("KEEPSAKE"),
        fields.claim("delegate"),
        serial(head.frame()),
        TakenNames.qualified(type));
    MethodPlanner planner = new MethodPlanner(
        head, shape.name(), UniqueNames.ofClassesBesides(TakenNames.types(type)), fields);
    List<MethodPlan> methods = type.methods().stream().map(planner::plan).toList();
    ChangesPlan changes = new ChangesPlanner(type, head, methods, fields).plan();
    return new TypePlan(
        type.origin(),
        head,
        owner,
        new ConstructorPlanner(head, methods, changes.hasField()).plan(type.constructors(), owner),
        new Memoized(methods, new BatchPlanner(type, head, methods).plan()),
        changes,
        forwarded(head));
  }

  private Serial serial(Frame frame) {
    if (frame == Frame.HOLDS || !shape.traits().contains(Trait.SERIALIZABLE)) {
      return Serial.NONE;
    }
    return shape.traits().contains(Trait.EXTERNALIZABLE) ? Serial.MADE : Serial.RESTORED;
  }

  private List<ForwardingPlan> forwarded(TypeHead head) {
    if (head.frame() != Frame.WRAPS) {
      return List.of();
    }
    Suppressions suppressions = new Suppressions(head);
    return type.forwarded().stream()
        .map(method -> new ForwardingPlan(
            method.name(),
            method.signature(),
            method.annotations(),
            suppressions.ofCopy(method.signature(), method.annotations(), true)))
        .toList();
  }

  private TypeHead head() {
    Frame frame = frame();
    List<AnnotationSpec> annotations = annotations(frame);
    return new TypeHead(
        type.generated().name(),
        base(),
        frame,
        modifiers(frame),
        frame == Frame.HOLDS ? List.of() : shape.typeVariables(),
        annotations,
        Suppressions.ofClass(type.generated().lints(), annotations));
  }

  /** Static methods alone need no subclass: where none is possible, they stand in a class of their own. */
  private Frame frame() {
    if (type.hasInstanceMethods()) {
      return shape.category() == Category.INTERFACE ? Frame.WRAPS : Frame.EXTENDS;
    }
    boolean canHide = type.methods().stream().noneMatch(method -> method.is(Modifier.FINAL))
        && type.changing().stream().noneMatch(method -> method.is(Modifier.FINAL));
    return shape.category() == Category.CLASS && shape.obstacles().isEmpty() && canHide
        ? Frame.EXTENDS
        : Frame.HOLDS;
  }

  private TypeName base() {
    ClassName name = shape.name();
    List<TypeVariableName> variables = shape.typeVariables();
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            variables.stream()
                .map(variable -> TypeVariableName.get(variable.name()))
                .toArray(TypeName[]::new));
  }

  private Set<Modifier> modifiers(Frame frame) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    if (type.generated().exposed()) {
      modifiers.add(Modifier.PUBLIC);
    }
    if (frame == Frame.HOLDS) {
      modifiers.add(Modifier.FINAL);
    }
    if (frame != Frame.HOLDS && shape.modifiers().contains(Modifier.SEALED)) {
      modifiers.add(Modifier.NON_SEALED);
    }
    if (frame == Frame.EXTENDS && shape.traits().contains(Trait.LEFT_ABSTRACT)) {
      modifiers.add(Modifier.ABSTRACT);
    }
    return modifiers;
  }

  private List<AnnotationSpec> annotations(Frame frame) {
    List<AnnotationSpec> annotations = new ArrayList<>(
        frame == Frame.HOLDS
            ? Suppressions.settling(type.generated().annotations())
            : type.generated().annotations());
    type.generated().memoizedType().stream()
        .flatMap(declared -> declared.annotations().stream())
        .map(added -> AnnotationSpec.builder(added.value().type()).build())
        .filter(added -> annotations.stream().noneMatch(other -> other.type().equals(added.type())))
        .forEach(annotations::add);
    return annotations;
  }
}
