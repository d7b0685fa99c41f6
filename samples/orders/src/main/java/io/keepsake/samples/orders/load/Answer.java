package io.keepsake.samples.orders.load;

import com.google.gson.JsonObject;

/**
 * What the service has sent.
 *
 * @param status of HTTP
 */
record Answer(int status, JsonObject json) {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  boolean isOk() {
    return status == OK;
  }

  boolean isAbsent() {
    return status == NOT_FOUND;
  }

  long number(String name) {
    return json.get(name).getAsLong();
  }

  long revision() {
    return number("revision");
  }
}
