package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.key.KeyMaker;
import io.keepsake.processor.model.plan.key.KeyMaker.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The expressions for one component of a key, by its kind. */
public final class KeyCode {
  private KeyCode() {}

  /** The variable of the memoized method that has the component. */
  public static String variable(KeyComponent component) {
    return component.isDerived() ? component.name() : component.parameter();
  }

  /**
   * Makes a component from the method's parameters.
   *
   * @param instance the instance, whose members may be in the key
   */
  public static CodeBlock fromArgument(KeyComponent component, CodeBlock instance) {
    if (component.maker().isPresent()) {
      return made(component, component.maker().get(), instance);
    }
    if (component.keyBy().isEmpty()) {
      return fromPart(component);
    }
    CodeBlock answer =
        CodeBlock.of("$N.$N()", component.parameter(), component.keyBy().get());
    return CodeBlock.of(
        "$N == null ? null : $L",
        component.parameter(),
        component.kind() == KeyKind.SEQUENCE ? sequence(answer) : answer);
  }

  private static CodeBlock made(KeyComponent component, KeyMaker maker, CodeBlock instance) {
    if (maker instanceof Member member) {
      return fromPart(
          component,
          CodeBlock.of(member.isMethod() ? "$L.$N()" : "$L.$N", instance, member.name()));
    }
    KeyMaker.Factory factory = (KeyMaker.Factory) maker;
    CodeBlock arguments = Parameters.joined(factory.arguments().stream()
        .map(argument -> argument
            .cast()
            .map(type -> CodeBlock.of("($T) $N", type, argument.parameter()))
            .orElse(CodeBlock.of("$N", argument.parameter())))
        .toList());
    return factory
        .method()
        .map(method -> CodeBlock.of("$T.$N($L)", factory.type(), method, arguments))
        .orElse(CodeBlock.of("new $T($L)", factory.type(), arguments));
  }

  /** Makes a component from a variable that has the parameter's name, and what is taken of the argument. */
  public static CodeBlock fromPart(KeyComponent component) {
    return fromPart(component, CodeBlock.of("$N", component.parameter()));
  }

  private static CodeBlock fromPart(KeyComponent component, CodeBlock part) {
    return switch (component.kind()) {
      case SEQUENCE -> sequence(part);
      case BITS ->
        isDouble(component)
            ? CodeBlock.of("$T.doubleToLongBits($L)", Double.class, part)
            : CodeBlock.of("$T.floatToIntBits($L)", Float.class, part);
      default -> part;
    };
  }

  /** Makes a component from what an entry shows of it, boxed if it is primitive. */
  static CodeBlock fromBoxed(KeyComponent component, CodeBlock boxed) {
    if (component.kind() != KeyKind.BITS) {
      return CodeBlock.of("($T) $L", component.type(), boxed);
    }
    return isDouble(component)
        ? CodeBlock.of("$T.doubleToLongBits((double) $L)", Double.class, boxed)
        : CodeBlock.of("$T.floatToIntBits((float) $L)", Float.class, boxed);
  }

  /** Shows the field of an entry as what was taken of the argument; nobody may change it. */
  public static CodeBlock part(KeyComponent component, CodeBlock entry) {
    CodeBlock field = CodeBlock.of("$L.$N", entry, component.name());
    if (component.kind() != KeyKind.BITS) {
      return field;
    }
    return isDouble(component)
        ? CodeBlock.of("$T.longBitsToDouble($L)", Double.class, field)
        : CodeBlock.of("$T.intBitsToFloat($L)", Float.class, field);
  }

  private static CodeBlock sequence(CodeBlock iterable) {
    return CodeBlock.of("$T.sequence($L)", RuntimeNames.KEYS, iterable);
  }

  /** Makes the arguments of an entry's constructor from a handle method's parameters. */
  public static CodeBlock fromHandle(List<KeyComponent> components) {
    return Parameters.joined(components.stream()
        .map(component ->
            component.isMember() ? fromPart(component) : fromArgument(component, CodeBlock.of("")))
        .toList());
  }

  /** Makes the arguments of an entry's constructor from the memoized method's parameters. */
  public static CodeBlock fromArguments(List<KeyComponent> components, CodeBlock instance) {
    return Parameters.joined(
        components.stream().map(component -> fromArgument(component, instance)).toList());
  }

  /** What an entry keeps of a component that nobody else may change. */
  static CodeBlock kept(KeyComponent component) {
    String name = component.name();
    return switch (component.kind()) {
      case ARRAY -> CodeBlock.of("$N == null ? null : $N.clone()", name, name);
      case DEEP_ARRAY, ANYTHING -> CodeBlock.of("$T.own($N)", RuntimeNames.KEYS, name);
      case LIST, DEEP_LIST, SET, MAP, DEEP_MAP, SEQUENCE ->
        CodeBlock.of("$T.snapshot($N)", RuntimeNames.KEYS, name);
      case CLONED ->
        CodeBlock.of("$N == null ? null : ($T) $N.clone()", name, component.type(), name);
      default -> CodeBlock.of("$N", name);
    };
  }

  /** The hash of a component; in parentheses where it could be torn apart. */
  static CodeBlock hash(KeyComponent component) {
    String name = component.name();
    return switch (component.kind()) {
      case PRIMITIVE, BITS -> primitiveHash(component);
      case ENUM -> CodeBlock.of("($N == null ? 0 : $N.ordinal() + 1)", name, name);
      case ARRAY -> CodeBlock.of("$T.hashCode($N)", Arrays.class, name);
      case DEEP_ARRAY -> CodeBlock.of("$T.deepHashCode($N)", Arrays.class, name);
      case ANYTHING, DEEP_LIST, DEEP_MAP -> CodeBlock.of("$T.hash($N)", RuntimeNames.KEYS, name);
      default -> CodeBlock.of("$T.hashCode($N)", Objects.class, name);
    };
  }

  private static CodeBlock primitiveHash(KeyComponent component) {
    TypeName type = component.type();
    boolean isSmall =
        List.of(TypeName.INT, TypeName.SHORT, TypeName.CHAR, TypeName.BYTE).contains(type);
    return isSmall
        ? CodeBlock.of("$N", component.name())
        : CodeBlock.of("$T.hashCode($N)", type.box(), component.name());
  }

  /** Compares the field of an entry with a variable of the same name. */
  static CodeBlock isEqual(KeyComponent component) {
    String name = component.name();
    return switch (component.kind()) {
      case PRIMITIVE, BITS, ENUM, CLASS -> CodeBlock.of("this.$N == $N", name, name);
      case ARRAY -> CodeBlock.of("$T.equals(this.$N, $N)", Arrays.class, name, name);
      case DEEP_ARRAY -> CodeBlock.of("$T.deepEquals(this.$N, $N)", Arrays.class, name, name);
      case ANYTHING, DEEP_LIST, DEEP_MAP ->
        CodeBlock.of("$T.areEqual(this.$N, $N)", RuntimeNames.KEYS, name, name);
      case OBJECT ->
        CodeBlock.of(
            "(this.$N == $N$W|| (this.$N != null && this.$N.equals($N)))",
            name,
            name,
            name,
            name,
            name);
      default -> CodeBlock.of("$T.equals(this.$N, $N)", Objects.class, name, name);
    };
  }

  /** Shows what was taken of an argument: a copy of what could be changed. */
  static CodeBlock toArgument(KeyComponent component) {
    if (component.kind() != KeyKind.BITS) {
      return kept(component);
    }
    return isDouble(component)
        ? CodeBlock.of("$T.longBitsToDouble($N)", Double.class, component.name())
        : CodeBlock.of("$T.intBitsToFloat($N)", Float.class, component.name());
  }

  private static boolean isDouble(KeyComponent bits) {
    return bits.type().equals(TypeName.LONG);
  }
}
