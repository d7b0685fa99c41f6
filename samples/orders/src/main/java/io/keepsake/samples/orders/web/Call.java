package io.keepsake.samples.orders.web;

import java.util.Map;

/**
 * A request that has found its route.
 *
 * @param places what stands at the places of the route, by name
 * @param body the text that was sent, which may be empty
 */
record Call(Map<String, String> places, String body) {

  String text(String place) {
    return places.get(place);
  }

  long number(String place) {
    try {
      return Long.parseLong(text(place));
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("this is no number: " + text(place), malformed);
    }
  }

  <T> T body(Class<T> type) {
    return Json.read(body, type);
  }
}
