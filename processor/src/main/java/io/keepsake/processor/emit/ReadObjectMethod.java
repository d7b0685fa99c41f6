package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.OwnerPlan.Serial;
import io.keepsake.processor.model.plan.TypePlan;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that serialization calls where an instance is read back: no constructor has given it caches. */
final class ReadObjectMethod {
  private ReadObjectMethod() {}

  /** Prints it, if instances have caches that are not written. */
  static Optional<MethodSpec> of(TypePlan plan) {
    CodeBlock caches = CacheCode.of(plan, CodeBlock.of("memos"));
    if (plan.owner().serial() != Serial.RESTORED || caches.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(MethodSpec.methodBuilder("readObject")
        .addJavadoc(
            "Reads an instance back; its caches are new ones, kept in {@link $T#global()}.\n",
            RuntimeNames.MEMOS)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(ObjectInputStream.class, "in")
        .addException(IOException.class)
        .addException(ClassNotFoundException.class)
        .addStatement("in.defaultReadObject()")
        .addStatement("$T memos = $T.global()", RuntimeNames.MEMOS, RuntimeNames.MEMOS)
        .addCode(caches)
        .build());
  }
}
