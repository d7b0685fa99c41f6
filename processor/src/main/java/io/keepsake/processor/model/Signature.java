package io.keepsake.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;

/**
 * What a method or a constructor takes and gives, as seen from the type that is read.
 *
 * @param typeVariables its own type variables
 * @param returns what it returns; void for a constructor
 * @param parameters its parameters; the last is an array if it is {@code varargs}
 * @param varargs whether the last parameter takes any number of arguments
 * @param thrown the exceptions it declares
 * @param lints the warnings that its types provoke where they are written again
 * @param callLints the warnings that a call or an override of it provokes
 */
public record Signature(
    List<TypeVariableName> typeVariables,
    TypeName returns,
    List<Parameter> parameters,
    boolean varargs,
    List<TypeName> thrown,
    Set<Lint> lints,
    Set<Lint> callLints) {

  /** Copies the collections. */
  public Signature {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    lints = Set.copyOf(lints);
    callLints = Set.copyOf(callLints);
  }
}
