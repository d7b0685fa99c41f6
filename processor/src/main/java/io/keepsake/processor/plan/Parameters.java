package io.keepsake.processor.plan;

import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Parameters under names that generated code can use. */
final class Parameters {
  private Parameters() {}

  /** Returns a signature none of whose parameters has one of the given names. */
  static Signature renamed(Signature signature, Collection<String> reserved) {
    List<Parameter> parameters = signature.parameters();
    if (parameters.stream().map(Parameter::name).noneMatch(reserved::contains)) {
      return signature;
    }
    UniqueNames names = UniqueNames.besides(
        Stream.concat(reserved.stream(), parameters.stream().map(Parameter::name))
            .toList());
    return new Signature(
        signature.typeVariables(),
        signature.returns(),
        parameters.stream()
            .map(parameter -> reserved.contains(parameter.name())
                ? renamed(parameter, names.claim(parameter.name()))
                : parameter)
            .toList(),
        signature.varargs(),
        signature.thrown(),
        signature.lints(),
        signature.callLints());
  }

  private static Parameter renamed(Parameter parameter, String name) {
    return new Parameter(name, parameter.type(), parameter.annotations(), parameter.nullness());
  }
}
