package io.keepsake.processor.read.mirror;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.read.text.DurationParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one annotation. A value that the compiler rejects is read as the default. */
public final class AttributeReader {
  private final AnnotationMirror mirror;
  private final Origin origin;
  private @Nullable Map<String, AnnotationValue> defaults;

  public AttributeReader(Element element, AnnotationMirror mirror) {
    this.mirror = mirror;
    this.origin = Origin.of(element).at(mirror);
  }

  /** Returns where the annotation stands. */
  public Origin origin() {
    return origin;
  }

  /** Reads a string. */
  public Attribute<String> text(String name) {
    return read(name, value -> value.getValue() instanceof String text ? text : null, "");
  }

  /** Reads a number. */
  public Attribute<Integer> number(String name) {
    return read(name, value -> value.getValue() instanceof Integer number ? number : null, 0);
  }

  /** Reads a long number. */
  public Attribute<Long> count(String name) {
    return read(name, value -> value.getValue() instanceof Long number ? number : null, 0L);
  }

  /** Reads an array of strings, each of them by {@code parse}. */
  public <T> Attribute<List<Attribute<T>>> texts(String name, Function<String, T> parse) {
    return read(name, value -> each(value, parse), List.of());
  }

  private <T> List<Attribute<T>> each(AnnotationValue array, Function<String, T> parse) {
    return Annotations.list(array).stream()
        .filter(value -> value.getValue() instanceof String)
        .map(value ->
            new Attribute<>(parse.apply((String) value.getValue()), true, origin.at(value)))
        .toList();
  }

  /** Reads an array of classes. */
  public Attribute<List<Attribute<TypeMirror>>> types(String name) {
    return read(
        name,
        array -> Annotations.list(array).stream()
            .filter(value -> value.getValue() instanceof TypeMirror)
            .map(value -> new Attribute<>((TypeMirror) value.getValue(), true, origin.at(value)))
            .toList(),
        List.of());
  }

  /** Reads whether a class is named, other than {@code void.class}. */
  public Attribute<Boolean> isType(String name) {
    return read(
        name,
        value -> value.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.VOID,
        false);
  }

  /** Reads a string by {@code parse}. */
  public <T> Attribute<T> text(String name, Function<String, T> parse) {
    Attribute<String> text = text(name);
    return new Attribute<>(parse.apply(text.value()), text.written(), text.origin());
  }

  /** Reads a truth value. */
  public Attribute<Boolean> flag(String name) {
    return read(name, value -> value.getValue() instanceof Boolean flag ? flag : null, false);
  }

  /** Reads a duration. */
  public Attribute<DurationText> duration(String name) {
    return text(name, DurationParser::parse);
  }

  /** Reads an enum constant. */
  public <E extends Enum<E>> Attribute<E> constant(String name, Class<E> type) {
    return read(
        name, value -> constantOf(type, Annotations.constant(value)), type.getEnumConstants()[0]);
  }

  private static <E extends Enum<E>> @Nullable E constantOf(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private <T> Attribute<T> read(
      String name, Function<AnnotationValue, @Nullable T> content, T otherwise) {
    AnnotationValue written = Annotations.written(mirror, name);
    T value = written == null ? null : content.apply(written);
    if (written != null && value != null) {
      return new Attribute<>(value, true, origin.at(written));
    }
    AnnotationValue fallback = defaultOf(name);
    T usual = fallback == null ? null : content.apply(fallback);
    return new Attribute<>(usual == null ? otherwise : usual, false, origin);
  }

  private @Nullable AnnotationValue defaultOf(String name) {
    if (defaults == null) {
      defaults = defaults();
    }
    return defaults.get(name);
  }

  /** Most attributes are left out of most annotations, and the compiler makes a new list of them each time it is asked. */
  private Map<String, AnnotationValue> defaults() {
    Map<String, AnnotationValue> values = new HashMap<>();
    for (ExecutableElement attribute :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      AnnotationValue value = attribute.getDefaultValue();
      if (value != null) {
        values.put(attribute.getSimpleName().toString(), value);
      }
    }
    return values;
  }
}
