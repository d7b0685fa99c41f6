package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.model.data.Container;
import io.keepsake.processor.model.data.Container.Order;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.data.Definition.Component;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.plan.Helpers;
import io.keepsake.processor.model.plan.Helpers.Helper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a codec that write: a value of parts is a sign that it is there, and the parts. */
final class CodecWriters {
  private static final CodeBlock VALUE = CodeBlock.of("value");

  private final Helpers helpers;

  CodecWriters(Helpers helpers) {
    this.helpers = helpers;
  }

  /** Writes a value of any type. */
  CodeBlock write(DataType data, CodeBlock value) {
    if (!(data instanceof Scalar scalar)) {
      return CodeBlock.of("write$L(out, $L)", helpers.of(data).orElseThrow().word(), value);
    }
    return scalar.type().isPrimitive()
        ? CodeBlock.of("out.write$L($L)", scalar.word(), value)
        : CodeBlock.of("$T.write$L(out, $L)", RuntimeNames.VALUES, scalar.word(), value);
  }

  MethodSpec of(Helper helper) {
    return MethodSpec.methodBuilder("write" + helper.word())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeNames.BYTE_SINK, "out")
        .addParameter(helper.held(), "value")
        .addCode(body(helper))
        .build();
  }

  private CodeBlock body(Helper helper) {
    if (helper.data() instanceof Enumeration) {
      return CodeBlock.of(
          "$T.writeString(out, value == null ? null : value.name());\n", RuntimeNames.VALUES);
    }
    CodeBlock parts = parts(helper);
    CodeBlock.Builder code = CodeBlock.builder();
    if (helper.definition().filter(Definition.Sum.class::isInstance).isPresent()) {
      return parts;
    }
    code.addStatement("out.writeBoolean(value != null)");
    return parts.isEmpty()
        ? code.build()
        : code.beginControlFlow("if (value != null)")
            .add(parts)
            .endControlFlow()
            .build();
  }

  private CodeBlock parts(Helper helper) {
    DataType data = helper.data();
    if (data instanceof Elements elements) {
      return elements(elements);
    }
    if (data instanceof Table table) {
      return table(table);
    }
    if (data instanceof Array array) {
      return loop(CodeBlock.of("value.length"), array.element(), VALUE);
    }
    if (data instanceof Maybe maybe) {
      return statement(write(maybe.value(), CodeBlock.of("value.orElse(null)")));
    }
    if (data instanceof Custom custom) {
      return CodeBlock.of("$N.write(value, out);\n", helpers.constant(custom));
    }
    CodeBlock parts = helper.definition().orElseThrow() instanceof Product product
        ? product(product)
        : sum(helper);
    return helper.isDeep() && helper.definition().orElseThrow() instanceof Product
        ? CodeBlock.of("out.enter();\n$Lout.leave();\n", parts)
        : parts;
  }

  private CodeBlock elements(Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder().add(checkOrder(elements.container()));
    CodeBlock values = VALUE;
    if (elements.container().order() == Order.OPEN) {
      code.addStatement("out.writeBoolean(value instanceof $T)", Set.class);
      if (!elements.isCounted()) {
        values = CodeBlock.of("elements");
        code.addStatement(
                "$T<$T> elements = new $T<>()",
                List.class,
                helpers.held(elements.element()),
                ArrayList.class)
            .addStatement("value.forEach(elements::add)");
      }
    }
    return code.add(loop(CodeBlock.of("$L.size()", values), elements.element(), values))
        .build();
  }

  /** What is sorted by a comparator would come back as something else. */
  private static CodeBlock checkOrder(Container container) {
    return container.mayBeSorted()
        ? CodeBlock.of("$T.require(value);\n", RuntimeNames.NATURAL_ORDER)
        : CodeBlock.of("");
  }

  private CodeBlock loop(CodeBlock size, DataType element, CodeBlock values) {
    return CodeBlock.builder()
        .addStatement("out.writeCount($L)", size)
        .beginControlFlow("for ($T each : $L)", helpers.held(element), values)
        .addStatement(write(element, CodeBlock.of("each")))
        .endControlFlow()
        .build();
  }

  private CodeBlock table(Table table) {
    return CodeBlock.builder()
        .add(checkOrder(table.container()))
        .addStatement("out.writeCount(value.size())")
        .beginControlFlow("for (var each : value.entrySet())")
        .addStatement(write(table.key(), CodeBlock.of("each.getKey()")))
        .addStatement(write(table.value(), CodeBlock.of("each.getValue()")))
        .endControlFlow()
        .build();
  }

  private CodeBlock product(Product product) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component component : product.components()) {
      code.addStatement(write(component.data(), CodeBlock.of("value.$N()", component.name())));
    }
    return code.build();
  }

  /** Writes the number of the type, from 1, and then a value of it; 0 for none. */
  private CodeBlock sum(Helper helper) {
    List<DataType> permitted = helper.definition().orElseThrow().parts();
    CodeBlock.Builder code = CodeBlock.builder()
        .beginControlFlow("if (value == null)")
        .addStatement("out.writeShort((short) 0)");
    for (int i = 0; i < permitted.size(); i++) {
      DataType type = permitted.get(i);
      code.nextControlFlow("else if (value instanceof $T that)", helpers.held(type))
          .addStatement("out.writeShort((short) $L)", i + 1)
          .addStatement(write(type, CodeBlock.of("that")));
    }
    return code.nextControlFlow("else")
        .addStatement(
            "throw new $T($S + value.getClass().getName())",
            RuntimeNames.CODEC_EXCEPTION,
            "not known when this was compiled: ")
        .endControlFlow()
        .build();
  }

  private static CodeBlock statement(CodeBlock expression) {
    return CodeBlock.of("$L;\n", expression);
  }
}
