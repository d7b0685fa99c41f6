package io.keepsake.processor.model.data;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type and all that its values are made of.
 *
 * @param text the type as a person reads it
 * @param root the type
 * @param definitions the records and sealed types in it
 * @param lints the warnings that code provokes which names them
 */
public record DataGraph(
    String text, DataType root, Map<TypeName, Definition> definitions, Set<Lint> lints) {

  /** Copies the collections. */
  public DataGraph {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    lints = Set.copyOf(lints);
  }

  /** Returns what a reference refers to. */
  public Definition definition(Reference reference) {
    Definition definition = definitions.get(reference.type());
    if (definition == null) {
      throw new IllegalArgumentException("no definition of " + reference.type());
    }
    return definition;
  }

  /** Returns the types that values of a type are made of directly. */
  public List<DataType> parts(DataType data) {
    if (data instanceof Reference reference) {
      return definition(reference).parts();
    }
    if (data instanceof Table table) {
      return List.of(table.key(), table.value());
    }
    if (data instanceof Elements elements) {
      return List.of(elements.element());
    }
    if (data instanceof Array array) {
      return List.of(array.element());
    }
    return data instanceof Maybe maybe ? List.of(maybe.value()) : List.of();
  }
}
