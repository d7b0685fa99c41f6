package io.keepsake.processor.model.plan.key;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.key.KeyType;
import java.util.Optional;

/**
 * One component of a key.
 *
 * @param name the name of its field, and of its variable where it is derived from the argument
 * @param parameter the parameter that it is taken from; for a member of the instance, that of the handle's methods
 * @param type the type of the field; it mentions no type variable, for entries belong to no instance
 * @param kind how it is stored and compared
 * @param keyBy the method of the argument that gives it, if it is not the argument itself
 * @param maker what makes it, if it is neither the argument nor a part of it
 * @param size the number of its values, and the name of the constant that has it where only the running program knows
 */
public record KeyComponent(
    String name,
    String parameter,
    TypeName type,
    KeyKind kind,
    Optional<String> keyBy,
    Optional<KeyMaker> maker,
    Size size) {

  /** Whether it is a member of the instance, whose handle takes it as a parameter. */
  public boolean isMember() {
    return maker.filter(KeyMaker.Member.class::isInstance).isPresent();
  }

  /** Whether it has to be made from the argument, once a call. */
  public boolean isDerived() {
    return keyBy.isPresent()
        || maker.isPresent()
        || kind == KeyKind.SEQUENCE
        || kind == KeyKind.BITS;
  }

  /**
   * The number of values.
   *
   * @param values the number as the compiler knows it, null among them; {@link KeyType#UNLIMITED} if there are too many
   * @param constant the constant for an enum, which may have grown when the program runs
   */
  public record Size(int values, Optional<String> constant) {}
}
