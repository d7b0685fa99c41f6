package io.keepsake.processor.model.plan.key;

import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * What the entries of a method hold of the arguments.
 *
 * @param layout how entries are told apart
 * @param components what is held, in the order of the parameters
 * @param typeVariables the method's type variables that the parameters behind them mention
 */
public record KeyPlan(
    Layout layout, List<KeyComponent> components, List<TypeVariableName> typeVariables) {

  /** Copies the lists. */
  public KeyPlan {
    typeVariables = List.copyOf(typeVariables);
    components = List.copyOf(components);
  }

  /** Whether members of the instance are in the key. */
  public boolean hasMembers() {
    return components.stream().anyMatch(KeyComponent::isMember);
  }

  /** How entries are told apart. */
  public enum Layout {
    /** There is one entry at the most. */
    SINGLE,

    /** By the number of the key among all possible ones. */
    SLOTS,

    /** By a hash that is computed again where it is needed, and then by the components. */
    COMPUTED_HASH,

    /** By a hash that is a field of the entry, and then by the components. */
    STORED_HASH
  }
}
