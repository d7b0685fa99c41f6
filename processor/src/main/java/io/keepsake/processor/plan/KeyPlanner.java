package io.keepsake.processor.plan;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyField;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.model.key.WholeKey;
import io.keepsake.processor.model.key.WholeKey.Maker;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.key.KeyComponent.Size;
import io.keepsake.processor.model.plan.key.KeyMaker;
import io.keepsake.processor.model.plan.key.KeyMaker.Member;
import io.keepsake.processor.model.plan.key.KeyPlan;
import io.keepsake.processor.model.plan.key.KeyPlan.Layout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what the entries of a method hold of its arguments. */
final class KeyPlanner {
  /** Up to so many possible keys, each has a place of its own. */
  private static final int SLOTS = 64;

  /** What is hashed anew each time, rather than stored. */
  private static final Set<KeyKind> CHEAP = Set.of(KeyKind.PRIMITIVE, KeyKind.BITS, KeyKind.ENUM);

  private final MethodDeclaration method;
  private final List<Parameter> parameters;
  private final UniqueNames names;

  /**
   * Creates a planner.
   *
   * @param parameters the method's parameters under their final names
   * @param names the names of the fields of the entry, of which the parameters' are taken
   */
  KeyPlanner(MethodDeclaration method, List<Parameter> parameters, UniqueNames names) {
    this.method = method;
    this.parameters = parameters;
    this.names = names;
  }

  /** Returns the parameters that are in the key, or that it is made of. */
  private List<Parameter> keyed() {
    List<Parameter> keyed = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (isKeyed(i)) {
        keyed.add(parameters.get(i));
      }
    }
    return keyed;
  }

  private boolean isKeyed(int parameter) {
    return method
        .control()
        .whole()
        .map(whole -> whole.makers().get(0).arguments().stream()
            .anyMatch(argument -> argument.parameter() == parameter))
        .orElse(method.keys().get(parameter).ignored().isEmpty());
  }

  /** Returns the parameters of the handle's methods: the members of the instance in the key, and what the method has. */
  List<Parameter> keyed(KeyPlan plan) {
    List<Parameter> all = new ArrayList<>();
    Iterator<KeyComponent> components = plan.components().iterator();
    method
        .control()
        .fields()
        .forEach(field -> all.add(new Parameter(
            components.next().parameter(),
            field.component().orElseThrow().type().type(),
            List.of(),
            List.of())));
    all.addAll(keyed());
    return all;
  }

  KeyPlan plan(boolean maySlot) {
    List<KeyComponent> components = new ArrayList<>();
    method.control().fields().forEach(field -> components.add(member(field)));
    method.control().whole().ifPresent(whole -> components.add(whole(whole)));
    if (method.control().whole().isEmpty()) {
      for (int i = 0; i < parameters.size(); i++) {
        KeyDeclaration key = method.keys().get(i);
        if (key.ignored().isEmpty()) {
          components.add(component(key, parameters.get(i).name()));
        }
      }
    }
    List<TypeVariableName> variables = TypeVariables.mentioned(
        method.signature().typeVariables(),
        keyed().stream().map(Parameter::type).toList());
    return new KeyPlan(layout(components, maySlot), components, variables);
  }

  private KeyComponent member(KeyField field) {
    KeyDeclaration key = field.component().orElseThrow();
    String parameter = names.claim(key.name());
    return component(
        key, parameter, Optional.of(new Member(field.name().value(), field.isMethod())));
  }

  private KeyComponent whole(WholeKey whole) {
    Maker maker = whole.makers().get(0);
    List<KeyMaker.Argument> arguments = maker.arguments().stream()
        .map(argument ->
            new KeyMaker.Argument(parameters.get(argument.parameter()).name(), argument.cast()))
        .toList();
    return component(
        whole.component(),
        names.claim(whole.component().name()),
        Optional.of(new KeyMaker.Factory(maker.type(), maker.method(), arguments)));
  }

  private KeyComponent component(KeyDeclaration key, String parameter) {
    return component(key, parameter, Optional.empty());
  }

  private KeyComponent component(KeyDeclaration key, String parameter, Optional<KeyMaker> maker) {
    Optional<KeyByDeclaration> by = key.keyBy();
    KeyType type = by.flatMap(KeyByDeclaration::result).map(KeyPlanner::boxed).orElse(key.type());
    KeyKind kind = type.isFloating() ? KeyKind.BITS : type.kind();
    boolean isDerived = by.isPresent() || kind == KeyKind.SEQUENCE || kind == KeyKind.BITS;
    String name = isDerived ? names.claim(derivedName(parameter, kind, by)) : fieldName(parameter);
    Optional<String> constant = type.kind() == KeyKind.ENUM
        ? Optional.of(names.claim(Words.constant(name) + "_VALUES"))
        : Optional.empty();
    return new KeyComponent(
        name,
        parameter,
        KeyType.stored(kind, type.isFloating() ? bits(type.type()) : StoredTypes.of(type.type())),
        kind,
        by.map(declared -> declared.method().value()),
        maker,
        new Size(type.domain(), constant));
  }

  /** A field of this name would hide that of the flight. */
  private String fieldName(String parameter) {
    return parameter.equals(MethodPlanner.OUTCOME) ? names.claim(parameter) : parameter;
  }

  private static TypeName bits(TypeName floating) {
    return floating.equals(TypeName.DOUBLE) ? TypeName.LONG : TypeName.INT;
  }

  private static String derivedName(String parameter, KeyKind kind, Optional<KeyByDeclaration> by) {
    return parameter
        + by.map(declared -> Words.property(declared.method().value()))
            .orElse(kind == KeyKind.BITS ? "Bits" : "Elements");
  }

  /** The argument may be null, and then the component is null. */
  private static KeyType boxed(KeyType type) {
    if (type.kind() != KeyKind.PRIMITIVE) {
      return type;
    }
    int domain = type.domain() == KeyType.UNLIMITED ? KeyType.UNLIMITED : type.domain() + 1;
    return new KeyType(type.type().box(), KeyKind.VALUE, domain, type.risk(), type.culprit());
  }

  private Layout layout(List<KeyComponent> components, boolean maySlot) {
    if (maySlot && areFew(components)) {
      return Layout.SLOTS;
    }
    if (components.isEmpty()) {
      return Layout.SINGLE;
    }
    boolean isCheap = components.stream().allMatch(component -> CHEAP.contains(component.kind()));
    return isCheap ? Layout.COMPUTED_HASH : Layout.STORED_HASH;
  }

  private boolean areFew(List<KeyComponent> components) {
    long keys = 1;
    for (KeyComponent component : components) {
      keys *= component.size().values();
      if (keys == 0 || keys > SLOTS) {
        return false;
      }
    }
    return keys <= method.memoize().bounds().capacity().value();
  }
}
