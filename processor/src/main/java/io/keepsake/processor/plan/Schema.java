package io.keepsake.processor.plan;

import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.data.Definition.Product;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fingerprint of the types of a method's answers and arguments: another one for each change by which bytes would be
 * read as something that they were not written as. The order of an enum's constants is none, for they go by name.
 */
final class Schema {
  /** Changes with the encoding itself. */
  private static final String ENCODING = "keepsake 2";

  private static final int HEX_DIGITS = 32;

  private Schema() {}

  /**
   * Returns the fingerprint, in hexadecimal digits.
   *
   * @param members the names of the members of the instance that are in the key
   */
  static String of(DataGraph answer, List<DataGraph> key, List<String> members) {
    String text = text(answer, key);
    return digest(members.isEmpty() ? text : text + "\nmembers " + String.join(",", members));
  }

  private static String text(DataGraph answer, List<DataGraph> key) {
    TreeMap<String, String> definitions = new TreeMap<>();
    Stream.concat(Stream.of(answer), key.stream())
        .flatMap(graph -> graph.definitions().values().stream())
        .forEach(definition -> definitions.put(definition.type().toString(), text(definition)));
    Stream<String> roots = Stream.concat(
        Stream.of("answer " + text(answer.root())),
        key.stream().map(component -> "key " + text(component.root())));
    return Stream.of(Stream.of(ENCODING), roots, definitions.values().stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Definition definition) {
    boolean isRecord = definition instanceof Product;
    Stream<String> parts = definition instanceof Product product
        ? product.components().stream()
            .map(component -> component.name() + ":" + text(component.data()))
        : definition.parts().stream().map(Schema::text);
    String head = (isRecord ? "record " : "sealed ") + definition.type();
    return head + parts.collect(Collectors.joining(",", "(", ")"));
  }

  private static String text(DataType data) {
    if (data instanceof Array array) {
      return data.type() + inside(array.element());
    }
    if (data instanceof Maybe maybe) {
      return data.type() + inside(maybe.value());
    }
    if (data instanceof Elements elements) {
      return data.type() + inside(elements.element());
    }
    if (data instanceof Table table) {
      return data.type() + inside(table.key(), table.value());
    }
    if (data instanceof Custom custom) {
      return data.type() + " by " + custom.codec();
    }
    return data instanceof Enumeration ? "enum " + data.type() : data.type().toString();
  }

  private static String inside(DataType... parts) {
    return Stream.of(parts).map(Schema::text).collect(Collectors.joining(",", "{", "}"));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("each JDK has SHA-256", impossible);
    }
  }
}
