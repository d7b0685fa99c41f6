package io.keepsake.processor.emit.spec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.outcome.JitterText;
import io.keepsake.processor.model.outcome.UntilText.Moment;
import io.keepsake.processor.model.plan.method.OutcomesPlan.Lifetime;
import javax.lang.model.element.Modifier;

/** The constant that says how long each answer is kept, and the method that tells the table. */
public final class LifetimeCode {
  private static final String CONSTANT = "LIFETIME";

  private LifetimeCode() {}

  /** Declares the constant. */
  public static FieldSpec constant(Lifetime lifetime) {
    return FieldSpec.builder(RuntimeNames.LIFETIME, CONSTANT)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value(lifetime))
        .build();
  }

  /** Prints the method. */
  public static MethodSpec method() {
    return MethodSpec.methodBuilder("lifetime")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(RuntimeNames.LIFETIME)
        .addStatement("return $L", CONSTANT)
        .build();
  }

  private static CodeBlock value(Lifetime lifetime) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.PLAIN", RuntimeNames.LIFETIME);
    if (lifetime.varies()) {
      code.add("$Z.varying()");
    } else if (lifetime.asks()) {
      code.add("$Z.asking()");
    }
    if (lifetime.negativeTtl() != DurationText.NONE) {
      code.add("$Z.negativeTtl($LL)", SpecCode.grouped(lifetime.negativeTtl()));
    }
    addJitter(code, lifetime.jitter());
    lifetime.until().ifPresent(moment -> code.add("$Z.until($L)", until(moment)));
    return code.build();
  }

  private static void addJitter(CodeBlock.Builder code, JitterText jitter) {
    if (jitter.share() > 0) {
      code.add("$Z.jitterShare($L)", jitter.share());
    } else if (jitter.isGiven()) {
      code.add("$Z.jitter($LL)", SpecCode.grouped(jitter.nanos()));
    }
  }

  private static CodeBlock until(Moment moment) {
    if (moment.day() != 0) {
      return CodeBlock.of(
          "$T.monthly($S, $L, $S)", RuntimeNames.UNTIL, moment.zone(), moment.day(), moment.time());
    }
    return moment
        .weekday()
        .map(day -> CodeBlock.of(
            "$T.weekly($S, $S, $S)", RuntimeNames.UNTIL, moment.zone(), day, moment.time()))
        .orElse(CodeBlock.of("$T.daily($S, $S)", RuntimeNames.UNTIL, moment.zone(), moment.time()));
  }
}
