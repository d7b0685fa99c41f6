package io.keepsake.samples.orders.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

final class TruthTest {
  private static final Entity ORDER = new Entity(Kind.ORDER, 5);

  private final Truth truth = new Truth();

  private static Answer revision(long revision) {
    JsonObject json = new JsonObject();
    json.addProperty("revision", revision);
    return new Answer(200, json);
  }

  private static Answer absent() {
    return new Answer(404, new JsonObject());
  }

  private void read(Answer answer) {
    truth.check(ORDER, truth.floor(ORDER), answer);
  }

  @Test
  void revision_acknowledgedOrLater_isRight() {
    read(revision(0));
    truth.acknowledge(ORDER, 7);
    read(revision(7));
    read(revision(8));
    assertThat(truth.stale()).isEmpty();
  }

  @Test
  void revision_earlier_isStale() {
    truth.acknowledge(ORDER, 7);
    truth.acknowledge(ORDER, 6); // heard of later, and means nothing
    read(revision(6));
    assertThat(truth.stale())
        .singleElement()
        .hasToString(
            "GET /orders/5 gave revision 6 after an update to revision 7 was acknowledged");
  }

  @Test
  void revision_acknowledgedMeanwhile_needNotBeSeen() {
    long floor = truth.floor(ORDER);
    truth.acknowledge(ORDER, 7);
    truth.check(ORDER, floor, revision(3));
    assertThat(truth.stale()).isEmpty();
  }

  @Test
  void absent_whileNobodyDeletes_isStale() {
    truth.acknowledge(ORDER, 7);
    read(absent());
    assertThat(truth.stale()).containsExactly(new StaleRead(ORDER, 7, Truth.GONE));
  }

  @Test
  void deleted_mayBeSeenUntilThatIsAcknowledged() {
    truth.acknowledge(ORDER, 7);
    truth.leaves(ORDER);
    read(absent());
    read(revision(7));
    assertThat(truth.stale()).isEmpty();

    truth.acknowledge(ORDER, Truth.GONE);
    read(absent());
    assertThat(truth.stale()).isEmpty();
    read(revision(8));
    assertThat(truth.stale())
        .singleElement()
        .hasToString(
            "GET /orders/5 gave revision 8 after an update to 'not found' was acknowledged");
  }
}
