package io.keepsake.samples.orders.load;

/** Makes requests, takes their times, and compares what it reads with what is known. For one thread. */
final class Visitor {
  private final Http http;
  private final Truth truth;
  private final Samples samples = new Samples();

  Visitor(Http http, Truth truth) {
    this.http = http;
    this.truth = truth;
  }

  /** Reads something, and checks that it is not too old. */
  void read(Entity entity) {
    long floor = truth.floor(entity);
    truth.check(entity, floor, send(entity.kind(), "GET", entity.toString(), ""));
  }

  /** Changes something. What was changed is to be acknowledged, unless the answer says that there is no such thing. */
  Answer change(String method, String path, String body) {
    return send(Kind.UPDATE, method, path, body);
  }

  /** Notes what a change has reached, and reads it: nothing may be older than what this writer has just heard of. */
  void acknowledge(long revision, Entity... entities) {
    for (Entity entity : entities) {
      truth.acknowledge(entity, revision);
    }
    for (Entity entity : entities) {
      read(entity);
    }
  }

  private Answer send(Kind kind, String method, String path, String body) {
    long start = System.nanoTime();
    Answer answer = http.send(method, path, body);
    samples.add(kind, System.nanoTime() - start);
    if (!answer.isOk() && !answer.isAbsent()) {
      throw new IllegalStateException(method + " " + path + " gave " + answer);
    }
    return answer;
  }

  Samples samples() {
    return samples;
  }
}
