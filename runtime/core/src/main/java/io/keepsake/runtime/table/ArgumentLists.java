package io.keepsake.runtime.table;

import io.keepsake.runtime.spi.StoreKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Arguments as a store of the application sees them: arrays as lists, for arrays have no equality, wherever {@link
 * Keys#areEqual} compares them by content.
 */
final class ArgumentLists {
  private ArgumentLists() {}

  static StoreKey key(String method, @Nullable Object[] arguments) {
    return new StoreKey(
        method,
        Arrays.asList(Arrays.stream(arguments).map(ArgumentLists::listed).toArray()));
  }

  private static @Nullable Object listed(@Nullable Object argument) {
    if (argument instanceof List<?> list) {
      return list.stream().map(ArgumentLists::listed).toList();
    }
    if (argument instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> listed = new LinkedHashMap<>();
      map.forEach((key, value) -> listed.put(key, listed(value)));
      return listed;
    }
    if (argument instanceof Optional<?> optional) {
      return optional.map(ArgumentLists::listed);
    }
    return argument != null && argument.getClass().isArray() ? elements(argument) : argument;
  }

  private static List<?> elements(Object argument) {
    if (argument instanceof Object[] array) {
      return Arrays.asList(Arrays.stream(array).map(ArgumentLists::listed).toArray());
    }
    if (argument instanceof int[] array) {
      return Arrays.stream(array).boxed().toList();
    }
    if (argument instanceof long[] array) {
      return Arrays.stream(array).boxed().toList();
    }
    if (argument instanceof double[] array) {
      return Arrays.stream(array).boxed().toList();
    }
    return listedSmall(argument);
  }

  private static List<?> listedSmall(Object array) {
    if (array instanceof byte[] bytes) {
      return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
    }
    if (array instanceof char[] chars) {
      return IntStream.range(0, chars.length).mapToObj(i -> chars[i]).toList();
    }
    if (array instanceof short[] shorts) {
      return IntStream.range(0, shorts.length).mapToObj(i -> shorts[i]).toList();
    }
    if (array instanceof float[] floats) {
      return IntStream.range(0, floats.length).mapToObj(i -> floats[i]).toList();
    }
    boolean[] booleans = (boolean[]) array;
    return IntStream.range(0, booleans.length).mapToObj(i -> booleans[i]).toList();
  }
}
