package io.keepsake.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.Helpers.Helper;
import io.keepsake.processor.model.plan.table.TierPlan;
import io.keepsake.processor.model.plan.table.TierPlan.CodecPlan;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The nested class that turns answers into bytes and back. */
public final class CodecClass {
  private final CodecPlan codec;
  private final TypeName answer;
  private final CodecWriters writers;
  private final CodecReaders readers;

  private CodecClass(CodecPlan codec) {
    this.codec = codec;
    this.answer = codec.root().type().box();
    this.writers = new CodecWriters(codec.helpers());
    this.readers = new CodecReaders(codec.helpers());
  }

  /** Prints the class for the answers of a method. */
  public static TypeSpec of(MethodPlan method, TierPlan tier) {
    return new CodecClass(tier.codec()).define(method);
  }

  private TypeSpec define(MethodPlan method) {
    TypeSpec.Builder type = TypeSpec.classBuilder(codec.name())
        .addJavadoc("Turns the answers of $L into bytes and back.\n", Docs.signature(method))
        .addAnnotations(Suppression.of(codec.lints()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.CODEC, answer));
    codec.helpers().codecs().entrySet().forEach(each -> type.addField(constant(each)));
    type.addMethod(write()).addMethod(read());
    for (Helper helper : codec.helpers().methods().values()) {
      type.addMethod(writers.of(helper)).addMethod(readers.of(helper));
    }
    return type.build();
  }

  /** Declares a constant with a codec of the application. */
  public static FieldSpec constant(Map.Entry<ClassName, String> codec) {
    return FieldSpec.builder(codec.getKey(), codec.getValue())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", codec.getKey())
        .build();
  }

  private MethodSpec write() {
    return override("write")
        .addParameter(answer, "value")
        .addParameter(RuntimeNames.BYTE_SINK, "out")
        .addCode(writers.orNull(codec.root(), CodeBlock.of("value")))
        .build();
  }

  private MethodSpec read() {
    return override("read")
        .returns(answer)
        .addParameter(RuntimeNames.BYTE_SOURCE, "in")
        .addStatement("return $L", readers.orNull(codec.root()))
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
