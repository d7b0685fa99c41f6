package io.keepsake.samples.orders.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What answers requests of one form.
 *
 * @param parts of the path; those in braces stand for anything
 * @param action gives a record, or a text
 */
record Route(String method, List<String> parts, Function<Call, Object> action) {

  static Route of(String method, String pattern, Function<Call, Object> action) {
    return new Route(method, split(pattern), action);
  }

  /** Returns what stands at the places, if the path is of this form. */
  Optional<Map<String, String>> match(String path) {
    List<String> given = split(path);
    if (given.size() != parts.size()) {
      return Optional.empty();
    }
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.startsWith("{")) {
        places.put(part.substring(1, part.length() - 1), given.get(i));
      } else if (!part.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }

  private static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
