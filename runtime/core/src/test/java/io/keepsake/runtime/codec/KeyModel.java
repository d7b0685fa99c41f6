package io.keepsake.runtime.codec;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random arguments, small and alike, with the equality of Java; and how they are written as generated code would do it. */
final class KeyModel {
  private static final String[] TEXTS = {"", "a", "b", "ab", "\0", "\n", "1", "\uD83D", "a\u0001"};

  private final Random random;

  KeyModel(Random random) {
    this.random = random;
  }

  /** A record. */
  record Item(String type, List<@Nullable Object> components) {}

  /** An array of ints, which Java would not compare. */
  record Ints(List<Integer> elements) {}

  List<@Nullable Object> arguments() {
    return values(random.nextInt(4), 3);
  }

  private List<@Nullable Object> values(int count, int depth) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(depth));
    }
    return values;
  }

  private @Nullable Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 20 : 13)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> (byte) random.nextInt(3);
      case 3 -> (short) random.nextInt(3);
      case 4 -> (char) random.nextInt(3);
      case 5 -> random.nextInt(3);
      case 6 -> (long) random.nextInt(3);
      case 7 -> (float) random.nextInt(2) * -1;
      case 8 -> random.nextBoolean() ? Double.NaN : random.nextInt(2) * -1.0;
      case 9 -> TEXTS[random.nextInt(TEXTS.length)];
      case 10 -> new BigDecimal(random.nextBoolean() ? "1.0" : "1.00");
      case 11 -> DayOfWeek.of(1 + random.nextInt(2));
      case 12 -> LocalDate.ofEpochDay(random.nextInt(3));
      case 13, 14 -> values(random.nextInt(3), depth - 1);
      case 15 -> new LinkedHashSet<>(values(random.nextInt(4), depth - 1));
      case 16 -> map(random.nextInt(4), depth - 1);
      case 17 -> Optional.ofNullable(value(depth - 1));
      case 18 -> new Item(TEXTS[random.nextInt(4)], values(random.nextInt(3), depth - 1));
      default -> new Ints(List.of(random.nextInt(2)));
    };
  }

  private Map<@Nullable Object, @Nullable Object> map(int size, int depth) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(value(depth), value(depth));
    }
    return map;
  }

  /** Writes arguments, sets and maps in a random order. */
  byte[] key(List<@Nullable Object> arguments) {
    KeySink sink = KeySink.of("m", "");
    arguments.forEach(argument -> write(argument, sink));
    return sink.toByteArray();
  }

  private void write(@Nullable Object value, KeySink sink) {
    if (value instanceof List<?> list) {
      sink.beginList(list.size());
      list.forEach(element -> write(element, sink));
    } else if (value instanceof Set<?> set) {
      sink.beginSet(set.size());
      shuffled(set).forEach(element -> part(sink, element));
      sink.endSet();
    } else if (value instanceof Map<?, ?> map) {
      sink.beginMap(map.size());
      shuffled(map.keySet()).forEach(key -> part(sink, key, map.get(key)));
      sink.endMap();
    } else if (value instanceof Optional<?> optional) {
      sink.beginOptional(optional.isPresent());
      optional.ifPresent(inner -> write(inner, sink));
    } else if (value instanceof Item item) {
      sink.beginRecord(item.type(), item.components().size());
      item.components().forEach(component -> write(component, sink));
    } else {
      leaf(value, sink);
    }
  }

  private void part(KeySink sink, @Nullable Object... values) {
    sink.beginElement();
    for (Object value : values) {
      write(value, sink);
    }
    sink.endElement();
  }

  private List<?> shuffled(Set<?> set) {
    List<?> list = new ArrayList<>(set);
    Collections.shuffle(list, random);
    return list;
  }

  private static void leaf(@Nullable Object value, KeySink sink) {
    if (value == null) {
      sink.writeNull();
    } else if (value instanceof Boolean box) {
      sink.write(box);
    } else if (value instanceof Byte box) {
      sink.write(box);
    } else if (value instanceof Short box) {
      sink.write(box);
    } else if (value instanceof Character box) {
      sink.write(box);
    } else if (value instanceof Integer box) {
      sink.write(box);
    } else if (value instanceof Long box) {
      sink.write(box);
    } else if (value instanceof Float box) {
      sink.write(box);
    } else if (value instanceof Double box) {
      sink.write(box);
    } else if (value instanceof String text) {
      sink.write(text);
    } else if (value instanceof BigDecimal number) {
      sink.write(number);
    } else if (value instanceof DayOfWeek day) {
      sink.writeEnum(day);
    } else if (value instanceof LocalDate date) {
      sink.write(date);
    } else if (value instanceof Ints ints) {
      sink.write(ints.elements().stream().mapToInt(element -> element).toArray());
    } else {
      throw new AssertionError(value);
    }
  }
}
