package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration.Call;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.HooksPlan;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a handle that call an application's hooks. */
final class HookMethods {
  private static final String CONSTANT = "HOOKS";

  private final MethodPlan method;
  private final HooksPlan hooks;
  private final HookArguments arguments;

  HookMethods(MethodPlan method, HooksPlan hooks) {
    this.method = method;
    this.hooks = hooks;
    this.arguments = new HookArguments(method, hooks.key(), hooks.value());
  }

  void addTo(TypeSpec.Builder handle) {
    if (hooks.needsObject()) {
      handle.addField(FieldSpec.builder(
              hooks.type(), CONSTANT, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
          .initializer("new $T()", hooks.type())
          .build());
    }
    hooks.call(HookKind.LOAD).ifPresent(call -> handle.addMethod(load(call)));
    hooks.call(HookKind.SAVE).ifPresent(call -> handle.addMethod(save(call)));
    hooks.call(HookKind.DELETE).ifPresent(call -> handle.addMethod(delete(call)));
    hooks.call(HookKind.VALIDATE).ifPresent(call -> handle.addMethod(validate(call)));
    hooks.call(HookKind.BUILD).ifPresent(call -> {
      BuildMethod build = new BuildMethod(method, hooks);
      handle.addMethod(build.of(call, target(call)));
      handle.addMethod(build.again(call));
      handle.addSuperinterface(RuntimeNames.REBUILDABLE);
    });
  }

  private MethodSpec load(Call call) {
    TypeName found =
        ParameterizedTypeName.get(RuntimeNames.CACHED, WildcardTypeName.subtypeOf(Object.class));
    return override("load", call, false)
        .returns(found)
        .addStatement("return $L.load($L)", target(call), arguments.key())
        .build();
  }

  private MethodSpec save(Call call) {
    return override("save", call, true)
        .addStatement("$L.save($L)", target(call), arguments.keyAndValue())
        .build();
  }

  private MethodSpec delete(Call call) {
    MethodSpec.Builder spec = override("delete", call, false).returns(TypeName.BOOLEAN);
    if (call.returns().equals(TypeName.BOOLEAN)) {
      return spec.addStatement("return $L.delete($L)", target(call), arguments.key())
          .build();
    }
    return spec.addStatement("$L.delete($L)", target(call), arguments.key())
        .addStatement("return true")
        .build();
  }

  private MethodSpec validate(Call call) {
    return override("accepts", call, true)
        .returns(TypeName.BOOLEAN)
        .addStatement("return $L.validate($L)", target(call), arguments.keyAndValue())
        .build();
  }

  /** What stands before the dot. */
  private CodeBlock target(Call call) {
    return call.isStatic() ? CodeBlock.of("$T", hooks.type()) : CodeBlock.of(CONSTANT);
  }

  private MethodSpec.Builder override(String name, Call call, boolean takesValue) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(method.names().entry(), "entry")
        .addExceptions(call.thrown());
    if (arguments.areUnchecked(takesValue)) {
      spec.addAnnotations(Suppression.of(Set.of(Lint.UNCHECKED)));
    }
    return takesValue ? spec.addParameter(ClassName.OBJECT, "value") : spec;
  }
}
