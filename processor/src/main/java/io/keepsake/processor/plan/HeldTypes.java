package io.keepsake.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.data.Container.Order;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types by which generated code holds what it writes. */
final class HeldTypes {
  private static final WildcardTypeName ANY = WildcardTypeName.subtypeOf(Object.class);

  private HeldTypes() {}

  /**
   * Returns the type for a value in a key. Entries know no type arguments, and what they hold of a collection is another
   * one with the same elements.
   */
  static TypeName inKey(DataType data) {
    if (data instanceof Array array) {
      return ArrayTypeName.of(inKey(array.element()));
    }
    if (data instanceof Elements elements) {
      Order order = elements.container().order();
      Class<?> type = order == Order.NONE || order == Order.NATURAL ? Set.class : Collection.class;
      return ParameterizedTypeName.get(ClassName.get(type), ANY);
    }
    if (data instanceof Table) {
      return ParameterizedTypeName.get(ClassName.get(Map.class), ANY, ANY);
    }
    return StoredTypes.open(data.type());
  }

  /** Returns a type that values of this one have, whatever wildcards were put inside of it. */
  static TypeName covariant(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(covariant(array.componentType()));
    }
    if (!(type instanceof ParameterizedTypeName generic)) {
      return type;
    }
    TypeName[] arguments = generic.typeArguments().stream()
        .map(argument -> WildcardTypeName.subtypeOf(covariant(bound(argument))))
        .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(generic.rawType(), arguments);
  }

  private static TypeName bound(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        ? wildcard.upperBounds().get(0)
        : argument;
  }

  /** Tells whether there are wildcards in any of the types of a graph. */
  static boolean haveWildcards(DataGraph graph) {
    Set<TypeName> seen = new HashSet<>();
    Deque<DataType> open = new ArrayDeque<>(Set.of(graph.root()));
    while (!open.isEmpty()) {
      DataType data = open.pop();
      if (hasWildcards(data.type())) {
        return true;
      }
      if (seen.add(data.type())) {
        graph.parts(data).forEach(open::push);
      }
    }
    return false;
  }

  private static boolean hasWildcards(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return hasWildcards(array.componentType());
    }
    return type instanceof WildcardTypeName
        || (type instanceof ParameterizedTypeName generic
            && generic.typeArguments().stream().anyMatch(HeldTypes::hasWildcards));
  }
}
