package io.keepsake.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.data.Container;
import io.keepsake.processor.model.data.Container.Order;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.Definition.Component;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.plan.table.Helpers;
import io.keepsake.processor.model.plan.table.Helpers.Helper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods of a codec that write: the parts of a value, one after the other, and whether there is one where it can be null. */
final class CodecWriters {
  private static final CodeBlock VALUE = CodeBlock.of("value");

  private final Helpers helpers;

  CodecWriters(Helpers helpers) {
    this.helpers = helpers;
  }

  /** Writes a value of any type; one that is bare is not null. */
  CodeBlock write(DataType data, CodeBlock value) {
    return data instanceof Scalar scalar
        ? ScalarCode.write(scalar, value)
        : CodeBlock.of("write$L(out, $L)", helpers.of(data).orElseThrow().word(), value);
  }

  /** Writes a value of any type, null as well. */
  CodeBlock orNull(DataType data, CodeBlock value) {
    return ifThere(data, CodeBlock.of("out.writePresence($L)", value), value);
  }

  private CodeBlock ifThere(DataType data, CodeBlock presence, CodeBlock value) {
    CodeBlock written = statement(write(data, value));
    return ScalarCode.isBare(data, helpers)
        ? CodeBlock.of("if ($L) {\n$>$L$<}\n", presence, written)
        : written;
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
    DataType data = helper.data();
    if (data instanceof Enumeration) {
      return CodeBlock.of(
          "$T.writeString(out, value == null ? null : value.name());\n", RuntimeNames.VALUES);
    }
    if (data instanceof Maybe maybe) {
      return present(orNull(maybe.value(), CodeBlock.of("value.orElse(null)")));
    }
    if (data instanceof Custom custom) {
      return present(CodeBlock.of("$N.write(value, out);\n", helpers.constant(custom)));
    }
    if (data instanceof Reference) {
      return helper.definition().orElseThrow() instanceof Product product
          ? product(helper, product)
          : sum(helper);
    }
    return CodeBlock.builder()
        .beginControlFlow("if (value == null)")
        .addStatement("$T.writeNull(out)", RuntimeNames.ELEMENTS)
        .nextControlFlow("else")
        .add(elements(data))
        .endControlFlow()
        .build();
  }

  private static CodeBlock present(CodeBlock parts) {
    return CodeBlock.of("if (out.writePresence(value)) {\n$>$L$<}\n", parts);
  }

  private CodeBlock elements(DataType data) {
    if (data instanceof Array array) {
      return loop(CodeBlock.of("value.length"), array.element(), VALUE);
    }
    return data instanceof Table table ? table(table) : elements((Elements) data);
  }

  private CodeBlock elements(Elements elements) {
    CodeBlock check = checkOrder(elements.container());
    if (elements.container().order() != Order.OPEN) {
      return check.toBuilder()
          .add(loop(CodeBlock.of("value.size()"), elements.element(), VALUE))
          .build();
    }
    CodeBlock values = elements.isCounted() ? VALUE : CodeBlock.of("elements");
    return check.toBuilder()
        .add(elements.isCounted() ? CodeBlock.of("") : counted(elements.element()))
        .add(head(values, CodeBlock.of("$L.size()", values), elements.element()))
        .addStatement("out.writeBoolean(value instanceof $T)", Set.class)
        .add(each(elements.element(), values))
        .build();
  }

  private CodeBlock counted(DataType element) {
    return CodeBlock.builder()
        .addStatement(
            "$T<$T> elements = new $T<>()", List.class, helpers.held(element), ArrayList.class)
        .addStatement("value.forEach(elements::add)")
        .build();
  }

  /** What is sorted by a comparator would come back as something else. */
  private static CodeBlock checkOrder(Container container) {
    return container.mayBeSorted()
        ? CodeBlock.of("$T.require(value);\n", RuntimeNames.NATURAL_ORDER)
        : CodeBlock.of("");
  }

  private CodeBlock loop(CodeBlock size, DataType element, CodeBlock values) {
    return CodeBlock.of("$L$L", head(values, size, element), each(element, values));
  }

  /** Writes how many there are, and finds out whether some are null if their own bytes do not tell. */
  private CodeBlock head(CodeBlock values, CodeBlock size, DataType... parts) {
    return Stream.of(parts).anyMatch(part -> ScalarCode.isBare(part, helpers))
        ? CodeBlock.of("int head = $T.writeHead(out, $L);\n", RuntimeNames.ELEMENTS, values)
        : CodeBlock.of("$T.writeHead(out, $L);\n", RuntimeNames.ELEMENTS, size);
  }

  private CodeBlock each(DataType element, CodeBlock values) {
    return CodeBlock.builder()
        .beginControlFlow("for ($T each : $L)", helpers.held(element), values)
        .add(element(element, CodeBlock.of("each")))
        .endControlFlow()
        .build();
  }

  private CodeBlock element(DataType data, CodeBlock value) {
    return ifThere(
        data, CodeBlock.of("$T.writePresence(out, head, $L)", RuntimeNames.ELEMENTS, value), value);
  }

  private CodeBlock table(Table table) {
    return CodeBlock.builder()
        .add(checkOrder(table.container()))
        .add(head(VALUE, CodeBlock.of("value.size()"), table.key(), table.value()))
        .beginControlFlow("for (var each : value.entrySet())")
        .add(element(table.key(), CodeBlock.of("each.getKey()")))
        .add(element(table.value(), CodeBlock.of("each.getValue()")))
        .endControlFlow()
        .build();
  }

  private CodeBlock product(Helper helper, Product product) {
    if (product.components().isEmpty()) {
      return CodeBlock.of("out.writePresence(value);\n");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component component : product.components()) {
      code.add(orNull(component.data(), CodeBlock.of("value.$N()", component.name())));
    }
    return helper.isDeep()
        ? CodeBlock.of("out.enter();\n$Lout.leave();\n", code.build())
        : code.build();
  }

  /** Writes the number of the type, from 1, and then a value of it; 0 for none. */
  private CodeBlock sum(Helper helper) {
    List<DataType> permitted = helper.definition().orElseThrow().parts();
    CodeBlock.Builder code = CodeBlock.builder()
        .beginControlFlow("if (value == null)")
        .addStatement("$T.writeInt(out, 0)", RuntimeNames.VAR_INTS);
    for (int i = 0; i < permitted.size(); i++) {
      DataType type = permitted.get(i);
      code.nextControlFlow("else if (value instanceof $T that)", helpers.held(type))
          .addStatement("$T.writeInt(out, $L)", RuntimeNames.VAR_INTS, i + 1)
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
