package io.keepsake.samples.orders.web;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** Texts of JSON and records. */
final class Json {
  private static final Gson GSON = new Gson();

  private Json() {}

  static String of(Object value) {
    return GSON.toJson(value);
  }

  static <T> T read(String text, Class<T> type) {
    T value;
    try {
      value = GSON.fromJson(text, type);
    } catch (JsonParseException malformed) {
      throw new IllegalArgumentException(
          "this is no " + type.getSimpleName() + ": " + text, malformed);
    }
    if (value == null) {
      throw new IllegalArgumentException("a " + type.getSimpleName() + " is needed");
    }
    return value;
  }
}
