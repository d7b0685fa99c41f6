package io.keepsake.processor.check.data;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.DataType.Unsupported;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.data.Definition.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong inside of a type, and the way to it: {@code Quote.lines[].product}. */
final class DataPaths {
  private final DataGraph graph;
  private final Set<TypeName> seen = new HashSet<>();
  private final List<Fault> unsupported = new ArrayList<>();
  private final List<Custom> unusable = new ArrayList<>();

  DataPaths(DataGraph graph) {
    this.graph = graph;
    walk(graph.root(), graph.text());
  }

  /**
   * A type that has no bytes.
   *
   * @param type its qualified name
   * @param text the way to it, and why it has none, as the end of a sentence
   * @param isWritten whether its source is compiled
   */
  record Fault(String type, String text, boolean isWritten) {}

  List<Fault> unsupported() {
    return unsupported;
  }

  List<Custom> unusable() {
    return unusable;
  }

  private void walk(DataType data, String path) {
    if (data instanceof Unsupported fault) {
      String way = data.equals(graph.root()) ? "" : path + ": ";
      unsupported.add(
          new Fault(fault.text(), way + fault.text() + " " + fault.reason(), fault.isWritten()));
    } else if (data instanceof Custom custom) {
      if (custom.failure().isPresent() && !unusable.contains(custom)) {
        unusable.add(custom);
      }
    } else if (data instanceof Table table) {
      walk(table.key(), path + "{key}");
      walk(table.value(), path + "{value}");
    } else if (data instanceof Elements || data instanceof Array) {
      walk(graph.parts(data).get(0), path + "[]");
    } else if (data instanceof Maybe maybe) {
      walk(maybe.value(), path + ".get()");
    } else if (data instanceof Reference reference && seen.add(reference.type())) {
      walk(graph.definition(reference), path);
    }
  }

  private void walk(Definition definition, String path) {
    if (definition instanceof Product product) {
      product
          .components()
          .forEach(component -> walk(component.data(), path + "." + component.name()));
    } else {
      definition.parts().forEach(part -> walk(part, path + "(" + part.type() + ")"));
    }
  }
}
