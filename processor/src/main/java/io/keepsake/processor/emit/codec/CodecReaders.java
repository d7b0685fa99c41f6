package io.keepsake.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.plan.table.Helpers;
import io.keepsake.processor.model.plan.table.Helpers.Helper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a codec that read what {@link CodecWriters} wrote. */
final class CodecReaders {
  private final Helpers helpers;

  CodecReaders(Helpers helpers) {
    this.helpers = helpers;
  }

  /** Reads a value of any type; one that is bare is there. */
  CodeBlock read(DataType data) {
    return data instanceof Scalar scalar
        ? ScalarCode.read(scalar)
        : CodeBlock.of("read$L(in)", helpers.of(data).orElseThrow().word());
  }

  /** Reads a value of any type, null as well. */
  CodeBlock orNull(DataType data) {
    return ifThere(data, CodeBlock.of("in.readBoolean()"));
  }

  private CodeBlock element(DataType data) {
    return ifThere(data, CodeBlock.of("$T.readPresence(in, head)", RuntimeNames.ELEMENTS));
  }

  private CodeBlock ifThere(DataType data, CodeBlock presence) {
    return ScalarCode.isBare(data, helpers)
        ? CodeBlock.of("$L ? $L : null", presence, read(data))
        : read(data);
  }

  MethodSpec of(Helper helper) {
    boolean isUnchecked = helper.data() instanceof Array array && ElementsCode.isUnchecked(array);
    return MethodSpec.methodBuilder("read" + helper.word())
        .addAnnotations(isUnchecked ? Suppression.of(Set.of(Lint.UNCHECKED)) : List.of())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(helper.data().type())
        .addParameter(RuntimeNames.BYTE_SOURCE, "in")
        .addCode(body(helper))
        .build();
  }

  private CodeBlock body(Helper helper) {
    if (helper.data() instanceof Enumeration constants) {
      return constant(constants);
    }
    if (helper.definition().orElse(null) instanceof Definition.Sum sum) {
      return sum(sum);
    }
    if (ScalarCode.isBare(helper.data(), helpers)) {
      return present(helper);
    }
    if (ElementsCode.isMany(helper.data())) {
      return new ElementsCode(this::element).read(helper.data());
    }
    return CodeBlock.builder()
        .beginControlFlow("if (!in.readBoolean())")
        .addStatement("return null")
        .endControlFlow()
        .add(present(helper))
        .build();
  }

  private CodeBlock present(Helper helper) {
    DataType data = helper.data();
    if (data instanceof Maybe maybe) {
      return CodeBlock.of("return $T.ofNullable($L);\n", Optional.class, orNull(maybe.value()));
    }
    if (data instanceof Custom custom) {
      return CodeBlock.of("return $N.read(in);\n", helpers.constant(custom));
    }
    return product(helper, (Product) helper.definition().orElseThrow());
  }

  private CodeBlock constant(Enumeration data) {
    CodeBlock.Builder code = CodeBlock.builder()
        .addStatement("String name = $T.readString(in)", RuntimeNames.VALUES)
        .beginControlFlow("if (name == null)")
        .addStatement("return null")
        .endControlFlow();
    if (data.constants().isEmpty()) {
      // a switch must have a result
      return code.addStatement("throw in.malformed($S)", "no such constant").build();
    }
    code.add("return switch (name) {\n$>");
    data.constants().forEach(name -> code.add("case $S -> $T.$L;\n", name, data.type(), name));
    return code.add("default -> throw in.malformed($S);\n", "no such constant")
        .add("$<};\n")
        .build();
  }

  private CodeBlock sum(Definition.Sum sum) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add("return switch ($T.readInt(in)) {\n$>case 0 -> null;\n", RuntimeNames.VAR_INTS);
    for (int i = 0; i < sum.parts().size(); i++) {
      code.add("case $L -> $L;\n", i + 1, read(sum.parts().get(i)));
    }
    return code.add("default -> throw in.malformed($S);\n", "no such type")
        .add("$<};\n")
        .build();
  }

  private CodeBlock product(Helper helper, Product product) {
    List<CodeBlock> components =
        product.components().stream().map(component -> orNull(component.data())).toList();
    TypeName type = product.type() instanceof ParameterizedTypeName generic
        ? generic.rawType()
        : product.type();
    CodeBlock made = CodeBlock.of(
        product.type() instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
        type,
        Parameters.joined(components));
    if (!helper.isDeep()) {
      return CodeBlock.of("return $L;\n", made);
    }
    return CodeBlock.builder()
        .addStatement("in.enter()")
        .addStatement("$T value = $L", product.type(), made)
        .addStatement("in.leave()")
        .addStatement("return value")
        .build();
  }
}
