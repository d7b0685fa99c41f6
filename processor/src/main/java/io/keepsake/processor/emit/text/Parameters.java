package io.keepsake.processor.emit.text;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.plan.key.KeyComponent;
import java.util.List;

/** Parameters where they are declared, and their names where they are passed on. */
public final class Parameters {
  private Parameters() {}

  /** Declares a parameter. */
  public static ParameterSpec with(Parameter parameter, List<AnnotationSpec> annotations) {
    return ParameterSpec.builder(parameter.type(), parameter.name())
        .addAnnotations(annotations)
        .build();
  }

  /** Declares parameters of a method that overrides or resembles the user's. */
  public static List<ParameterSpec> of(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> with(parameter, parameter.nullness()))
        .toList();
  }

  /** Declares the components of a key as parameters. */
  public static List<ParameterSpec> ofComponents(List<KeyComponent> components) {
    return components.stream()
        .map(component ->
            ParameterSpec.builder(component.type(), component.name()).build())
        .toList();
  }

  /** Passes on parameters. */
  public static CodeBlock names(List<Parameter> parameters) {
    return joined(parameters.stream()
        .map(parameter -> CodeBlock.of("$N", parameter.name()))
        .toList());
  }

  /** Separates what is passed on. */
  public static CodeBlock joined(List<CodeBlock> arguments) {
    return CodeBlock.join(arguments, ",$W");
  }
}
