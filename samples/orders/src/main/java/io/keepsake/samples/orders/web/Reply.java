package io.keepsake.samples.orders.web;

/**
 * What is sent back.
 *
 * @param status of HTTP
 */
record Reply(int status, String type, String body) {

  static Reply of(Object answer) {
    return answer instanceof String text
        ? new Reply(200, "text/plain; charset=utf-8", text)
        : new Reply(200, "application/json", Json.of(answer));
  }

  static Reply failure(int status, String message) {
    return new Reply(status, "application/json", Json.of(new Problem(message)));
  }

  /** What went wrong. */
  record Problem(String problem) {}
}
