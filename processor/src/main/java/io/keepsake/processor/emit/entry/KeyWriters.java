package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.codec.CodecClass;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.Definition.Component;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.Helpers;
import io.keepsake.processor.model.plan.table.Helpers.Helper;
import io.keepsake.processor.model.plan.table.TierPlan.KeyBytes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of an entry that write its key. */
final class KeyWriters {
  private static final TypeName ENUM = ParameterizedTypeName.get(
      ClassName.get(Enum.class), WildcardTypeName.subtypeOf(Object.class));
  private static final CodeBlock EACH = CodeBlock.of("each");

  private final MethodPlan method;
  private final KeyBytes key;
  private final Helpers helpers;

  KeyWriters(MethodPlan method, KeyBytes key) {
    this.method = method;
    this.key = key;
    this.helpers = key.helpers();
  }

  void addTo(TypeSpec.Builder entry) {
    helpers.codecs().entrySet().forEach(codec -> entry.addField(CodecClass.constant(codec)));
    entry.addMethod(writeKey());
    entry.addMethod(PartMethod.of(method, this));
    helpers.methods().values().forEach(helper -> entry.addMethod(helper(helper)));
  }

  private MethodSpec writeKey() {
    MethodSpec.Builder spec = MethodSpec.methodBuilder("writeKey")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(RuntimeNames.KEY_SINK, "out");
    List<KeyComponent> components = method.key().components();
    for (int i = 0; i < components.size(); i++) {
      spec.addStatement(component(components.get(i), key.components().get(i)));
    }
    return spec.build();
  }

  private CodeBlock component(KeyComponent component, DataType data) {
    return component(component, data, CodeBlock.of("this.$N", component.name()));
  }

  /** Writes what is in the place of a component. */
  CodeBlock component(int position, CodeBlock value) {
    return component(
        method.key().components().get(position), key.components().get(position), value);
  }

  private CodeBlock component(KeyComponent component, DataType data, CodeBlock field) {
    if (component.kind() == KeyKind.BITS) {
      return component.type().equals(TypeName.LONG)
          ? CodeBlock.of("out.writeDoubleBits($L)", field)
          : CodeBlock.of("out.writeFloatBits($L)", field);
    }
    return write(data, field);
  }

  /** Writes a value which the compiler knows to be of its type. */
  private CodeBlock write(DataType data, CodeBlock value) {
    if (data instanceof Scalar) {
      return CodeBlock.of("out.write($L)", value);
    }
    return data instanceof Enumeration
        ? CodeBlock.of("out.writeEnum($L)", value)
        : CodeBlock.of("write$L(out, $L)", helpers.of(data).orElseThrow().word(), value);
  }

  /** Writes a value which the compiler knows to be an object. */
  private CodeBlock cast(DataType data, CodeBlock value) {
    TypeName held = helpers.held(data);
    return write(data, CodeBlock.of("($T) $L", data instanceof Enumeration ? ENUM : held, value));
  }

  private MethodSpec helper(Helper helper) {
    return MethodSpec.methodBuilder("write" + helper.word())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeNames.KEY_SINK, "out")
        .addParameter(helper.held(), "value")
        .addCode(CodeBlock.builder()
            .beginControlFlow("if (value == null)")
            .addStatement("out.writeNull()")
            .add(present(helper))
            .endControlFlow()
            .build())
        .build();
  }

  private CodeBlock present(Helper helper) {
    DataType data = helper.data();
    CodeBlock.Builder code = CodeBlock.builder();
    if (helper.definition().isPresent()) {
      return helper.definition().get() instanceof Product product
          ? product(product)
          : sum(helper.definition().get().parts());
    }
    if (data instanceof Elements elements) {
      return elements(elements);
    }
    code.nextControlFlow("else");
    if (data instanceof Table table) {
      return code.add(table(table)).build();
    }
    if (data instanceof Array array) {
      return code.add(list(CodeBlock.of("value.length"), array.element(), false))
          .build();
    }
    return data instanceof Maybe maybe
        ? code.add(maybe(maybe)).build()
        : code.add(custom((Custom) data)).build();
  }

  private CodeBlock product(Product product) {
    CodeBlock.Builder code = CodeBlock.builder()
        .nextControlFlow("else")
        .addStatement(
            "out.beginRecord($S, $L)", product.name(), product.components().size());
    for (Component component : product.components()) {
      CodeBlock value = CodeBlock.of("value.$N()", component.name());
      code.addStatement(
          component.depends()
              ? cast(component.data(), value)
              : write(component.data(), sequence(component.data(), value)));
    }
    return code.build();
  }

  /** An iterable is read once, into what can be counted. */
  private CodeBlock sequence(DataType data, CodeBlock value) {
    return data instanceof Elements elements && !elements.isCounted()
        ? CodeBlock.of("$T.sequence($L)", RuntimeNames.KEYS, value)
        : value;
  }

  private CodeBlock sum(List<DataType> permitted) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (DataType type : permitted) {
      code.nextControlFlow("else if (value instanceof $T that)", helpers.held(type))
          .addStatement(write(type, CodeBlock.of("that")));
    }
    return code.nextControlFlow("else")
        .addStatement(
            "throw new $T($S + value.getClass().getName())",
            RuntimeNames.CODEC_EXCEPTION,
            "not known when this was compiled: ")
        .build();
  }

  private CodeBlock elements(Elements elements) {
    CodeBlock size = CodeBlock.of("value.size()");
    return switch (elements.container().order()) {
      case PLACE ->
        CodeBlock.builder()
            .nextControlFlow("else")
            .add(list(size, elements.element(), true))
            .build();
      case NONE, NATURAL ->
        CodeBlock.builder().nextControlFlow("else").add(set(elements.element())).build();
      case OPEN ->
        CodeBlock.builder()
            .nextControlFlow("else if (value instanceof $T)", Set.class)
            .add(set(elements.element()))
            .nextControlFlow("else")
            .add(list(size, elements.element(), true))
            .build();
    };
  }

  private CodeBlock list(CodeBlock size, DataType element, boolean isOpen) {
    return CodeBlock.builder()
        .addStatement("out.beginList($L)", size)
        .beginControlFlow(
            "for ($T each : value)", isOpen ? ClassName.OBJECT : helpers.held(element))
        .addStatement(isOpen ? cast(element, EACH) : write(element, EACH))
        .endControlFlow()
        .build();
  }

  private CodeBlock set(DataType element) {
    return CodeBlock.builder()
        .addStatement("out.beginSet(value.size())")
        .beginControlFlow("for ($T each : value)", ClassName.OBJECT)
        .addStatement("out.beginElement()")
        .addStatement(cast(element, EACH))
        .addStatement("out.endElement()")
        .endControlFlow()
        .addStatement("out.endSet()")
        .build();
  }

  private CodeBlock table(Table table) {
    return CodeBlock.builder()
        .addStatement("out.beginMap(value.size())")
        .beginControlFlow("for ($T.Entry<?, ?> each : value.entrySet())", Map.class)
        .addStatement("out.beginElement()")
        .addStatement(cast(table.key(), CodeBlock.of("each.getKey()")))
        .addStatement(cast(table.value(), CodeBlock.of("each.getValue()")))
        .addStatement("out.endElement()")
        .endControlFlow()
        .addStatement("out.endMap()")
        .build();
  }

  private CodeBlock maybe(Maybe maybe) {
    return CodeBlock.builder()
        .addStatement("out.beginOptional(value.isPresent())")
        .beginControlFlow("if (value.isPresent())")
        .addStatement(cast(maybe.value(), CodeBlock.of("value.get()")))
        .endControlFlow()
        .build();
  }

  /** Writes what the codec of the application makes of a value, as one array of bytes. */
  private CodeBlock custom(Custom custom) {
    return CodeBlock.builder()
        .addStatement("$T bytes = new $T()", RuntimeNames.BYTE_SINK, RuntimeNames.BYTE_SINK)
        .addStatement("$N.write(value, bytes)", helpers.constant(custom))
        .addStatement("out.beginRecord($S, 1)", custom.type().toString())
        .addStatement("out.write(bytes.toByteArray())")
        .build();
  }
}
