package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a handle that take a key and nothing else. */
final class KeyMethods {
  private final MethodPlan method;

  KeyMethods(MethodPlan method) {
    this.method = method;
  }

  MethodSpec peek() {
    return answer("peek", "present")
        .addJavadoc("Returns what is stored for these arguments; neither promotes nor counts.\n")
        .build();
  }

  MethodSpec take() {
    return answer("take", method.value().keepsFailures() ? "removeValue" : "remove")
        .addJavadoc("Removes what is stored for these arguments, and returns it.\n")
        .build();
  }

  MethodSpec contains() {
    return test("contains", "present")
        .addJavadoc(
            "Tells whether there is an answer for these arguments; neither promotes nor counts.\n")
        .build();
  }

  MethodSpec invalidate() {
    return test("invalidate", "remove")
        .addJavadoc("Removes what is stored for these arguments; true if there was something.\n")
        .build();
  }

  private MethodSpec.Builder answer(String name, String found) {
    List<TypeVariableName> variables = variables(method);
    TypeName answer =
        ParameterizedTypeName.get(RuntimeNames.CACHED, method.value().boxed());
    MethodSpec.Builder spec = keyed(name).addTypeVariables(variables).returns(answer);
    if (method.value().treatment().isPlain() && method.value().typeVariables().isEmpty()) {
      return spec.addStatement("return cached($L($L))", found, probe(method));
    }
    String entry = method.locals().entry();
    return spec.addStatement("$T $N = $L($L)", method.names().entry(), entry, found, probe(method))
        .addStatement(
            "return $N == null ? $T.absent() : $T.of($L)",
            entry,
            RuntimeNames.CACHED,
            RuntimeNames.CACHED,
            ValueCode.read(method));
  }

  private MethodSpec.Builder test(String name, String found) {
    return keyed(name)
        .addTypeVariables(method.key().typeVariables())
        .returns(TypeName.BOOLEAN)
        .addStatement("return $L($L) != null", found, probe(method));
  }

  private MethodSpec.Builder keyed(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addParameters(Parameters.of(method.head().keyed()))
        .varargs(isVarargs());
  }

  /** The handle takes any number of arguments where the method does, unless that would be unchecked. */
  private boolean isVarargs() {
    List<Parameter> all = method.head().signature().parameters();
    List<Parameter> keyed = method.head().keyed();
    return method.head().signature().varargs()
        && !keyed.isEmpty()
        && keyed.get(keyed.size() - 1).equals(all.get(all.size() - 1))
        && !method.head().signature().lints().contains(Lint.UNCHECKED);
  }

  /** Creates an entry with the arguments of a handle's method. */
  static CodeBlock probe(MethodPlan method) {
    return CodeBlock.of(
        "new $T($L)", method.names().entry(), KeyCode.fromHandle(method.key().components()));
  }

  /**
   * Creates an entry with the arguments of the memoized method.
   *
   * @param instance the instance that has the method
   */
  static CodeBlock probe(MethodPlan method, CodeBlock instance) {
    return CodeBlock.of(
        "new $T($L)",
        method.names().entry(),
        KeyCode.fromArguments(method.key().components(), instance));
  }

  /** The method's type variables that its key or its answer mentions. */
  static List<TypeVariableName> variables(MethodPlan method) {
    return method.head().signature().typeVariables().stream()
        .filter(variable -> method.key().typeVariables().contains(variable)
            || method.value().typeVariables().contains(variable))
        .toList();
  }
}
