package io.keepsake.processor.emit.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.data.Container;
import io.keepsake.processor.model.data.Container.Order;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The part of {@link CodecReaders} for what has a head and elements: collections, maps and arrays. */
final class ElementsCode {
  private static final ClassName LIST = ClassName.get(ArrayList.class);
  private static final CodeBlock SIZE = CodeBlock.of("$T.size(head)", RuntimeNames.ELEMENTS);

  private final Function<DataType, CodeBlock> element;

  /**
   * Creates the code for one codec.
   *
   * @param element the code that reads an element after its head
   */
  ElementsCode(Function<DataType, CodeBlock> element) {
    this.element = element;
  }

  static boolean isMany(DataType data) {
    return data instanceof Elements || data instanceof Table || data instanceof Array;
  }

  /** Tells whether the compiler cannot check the type of an array. */
  static boolean isUnchecked(Array array) {
    return isGeneric(leaf(array.type()));
  }

  CodeBlock read(DataType data) {
    return CodeBlock.builder()
        .addStatement("int head = $T.readHead(in)", RuntimeNames.ELEMENTS)
        .beginControlFlow("if (head == 0)")
        .addStatement("return null")
        .endControlFlow()
        .add(present(data))
        .build();
  }

  private CodeBlock present(DataType data) {
    if (data instanceof Array array) {
      return array(array);
    }
    return data instanceof Table table ? table(table) : elements((Elements) data);
  }

  private CodeBlock array(Array array) {
    TypeName leaf = leaf(array.type());
    String more = "[]".repeat(dimensions(array.type()) - 1);
    CodeBlock made = isGeneric(leaf)
        ? CodeBlock.of(
            "($T) new $T[$L]$L", array.type(), open((ParameterizedTypeName) leaf), SIZE, more)
        : CodeBlock.of("new $T[$L]$L", leaf, SIZE, more);
    return CodeBlock.builder()
        .addStatement("$T values = $L", array.type(), made)
        .beginControlFlow("for (int i = 0; i < values.length; i++)")
        .addStatement("values[i] = $L", element.apply(array.element()))
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
    code.beginControlFlow("for (int left = $L; left > 0; left--)", SIZE)
        .addStatement("values.add($L)", this.element.apply(elements.element()))
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
        .beginControlFlow("for (int left = $L; left > 0; left--)", SIZE)
        .addStatement(
            "values.put($L,$W$L)", element.apply(table.key()), element.apply(table.value()))
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
            : CodeBlock.of("new $T<>($L)", made, made.equals(LIST) ? SIZE : "");
    return CodeBlock.of("$T<$L> values = $L;\n", made, types, empty);
  }

  private static CodeBlock view(Container container) {
    return container
        .view()
        .map(view -> CodeBlock.of("return $T.$L(values);\n", Collections.class, view))
        .orElse(CodeBlock.of("return values;\n"));
  }
}
