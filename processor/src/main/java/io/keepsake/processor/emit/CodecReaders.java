package io.keepsake.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.Lint;
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
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.plan.Helpers;
import io.keepsake.processor.model.plan.Helpers.Helper;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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

  /** Reads a value of any type. */
  CodeBlock read(DataType data) {
    if (!(data instanceof Scalar scalar)) {
      return CodeBlock.of("read$L(in)", helpers.of(data).orElseThrow().word());
    }
    return scalar.type().isPrimitive()
        ? CodeBlock.of("in.read$L()", scalar.word())
        : CodeBlock.of("$T.read$L(in)", RuntimeNames.VALUES, scalar.word());
  }

  MethodSpec of(Helper helper) {
    boolean isUnchecked = helper.data() instanceof Array array && isGeneric(leaf(array.type()));
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
    return CodeBlock.builder()
        .beginControlFlow("if (!in.readBoolean())")
        .addStatement("return null")
        .endControlFlow()
        .add(present(helper))
        .build();
  }

  private CodeBlock present(Helper helper) {
    DataType data = helper.data();
    if (data instanceof Elements elements) {
      return elements(elements);
    }
    if (data instanceof Table table) {
      return table(table);
    }
    if (data instanceof Array array) {
      return array(array);
    }
    if (data instanceof Maybe maybe) {
      return CodeBlock.of("return $T.ofNullable($L);\n", Optional.class, read(maybe.value()));
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
        .endControlFlow()
        .add("return switch (name) {\n$>");
    data.constants().forEach(name -> code.add("case $S -> $T.$L;\n", name, data.type(), name));
    return code.add("default -> throw in.malformed($S);\n", "no such constant")
        .add("$<};\n")
        .build();
  }

  private CodeBlock sum(Definition.Sum sum) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch (in.readShort()) {\n$>case 0 -> null;\n");
    for (int i = 0; i < sum.parts().size(); i++) {
      code.add("case $L -> $L;\n", i + 1, read(sum.parts().get(i)));
    }
    return code.add("default -> throw in.malformed($S);\n", "no such type")
        .add("$<};\n")
        .build();
  }

  private CodeBlock product(Helper helper, Product product) {
    List<CodeBlock> components =
        product.components().stream().map(component -> read(component.data())).toList();
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

  private CodeBlock array(Array array) {
    TypeName leaf = leaf(array.type());
    String more = "[]".repeat(dimensions(array.type()) - 1);
    CodeBlock made = isGeneric(leaf)
        ? CodeBlock.of(
            "($T) new $T[in.readCount()]$L", array.type(), open((ParameterizedTypeName) leaf), more)
        : CodeBlock.of("new $T[in.readCount()]$L", leaf, more);
    return CodeBlock.builder()
        .addStatement("$T values = $L", array.type(), made)
        .beginControlFlow("for (int i = 0; i < values.length; i++)")
        .addStatement("values[i] = $L", read(array.element()))
        .endControlFlow()
        .addStatement("return values")
        .build();
  }

  /** Only of such a type can an array be made. */
  private static TypeName open(ParameterizedTypeName type) {
    TypeName[] arguments = Collections.nCopies(
            type.typeArguments().size(), WildcardTypeName.subtypeOf(Object.class))
        .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(type.rawType(), arguments);
  }

  private static TypeName leaf(TypeName type) {
    return type instanceof ArrayTypeName array ? leaf(array.componentType()) : type;
  }

  private static int dimensions(TypeName type) {
    return type instanceof ArrayTypeName array ? 1 + dimensions(array.componentType()) : 0;
  }

  private static boolean isGeneric(TypeName type) {
    return type instanceof ParameterizedTypeName;
  }

  private CodeBlock elements(Elements elements) {
    Container container = elements.container();
    TypeName element = elements.element().type();
    boolean isOpen = container.order() == Order.OPEN;
    CodeBlock.Builder code = CodeBlock.builder();
    if (isOpen) {
      code.addStatement(
          "$T<$T> values = in.readBoolean() ? new $T<>() : new $T<>()",
          Collection.class,
          element,
          LinkedHashSet.class,
          container.made());
    } else {
      code.add(filled(container, CodeBlock.of("$T", element), element));
    }
    code.beginControlFlow("for (int left = in.readCount(); left > 0; left--)")
        .addStatement("values.add($L)", read(elements.element()))
        .endControlFlow();
    return isOpen
        ? code.add(openView(element)).build()
        : code.add(view(container)).build();
  }

  private static CodeBlock openView(TypeName element) {
    return CodeBlock.builder()
        .add("return values instanceof $T<$T> set\n$>$>", Set.class, element)
        .add("? $T.unmodifiableSet(set)\n", Collections.class)
        .add(
            ": $T.unmodifiableList(($T<$T>) values);\n$<$<", Collections.class, List.class, element)
        .build();
  }

  private CodeBlock table(Table table) {
    CodeBlock types = CodeBlock.of("$T, $T", table.key().type(), table.value().type());
    return CodeBlock.builder()
        .add(filled(table.container(), types, table.key().type()))
        .beginControlFlow("for (int left = in.readCount(); left > 0; left--)")
        .addStatement("values.put($L,$W$L)", read(table.key()), read(table.value()))
        .endControlFlow()
        .add(view(table.container()))
        .build();
  }

  private static CodeBlock filled(Container container, CodeBlock types, TypeName key) {
    ClassName made = container.made();
    CodeBlock empty = made.equals(ClassName.get(EnumSet.class))
        ? CodeBlock.of("$T.noneOf($T.class)", made, key)
        : made.equals(ClassName.get(EnumMap.class))
            ? CodeBlock.of("new $T<>($T.class)", made, key)
            : CodeBlock.of("new $T<>()", made);
    return CodeBlock.of("$T<$L> values = $L;\n", made, types, empty);
  }

  private static CodeBlock view(Container container) {
    return container
        .view()
        .map(view -> CodeBlock.of("return $T.$L(values);\n", Collections.class, view))
        .orElse(CodeBlock.of("return values;\n"));
  }
}
