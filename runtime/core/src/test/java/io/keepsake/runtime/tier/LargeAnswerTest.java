package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of which one, or a few, are more than may wait: no other answer pays for them. */
class LargeAnswerTest extends ByteTableFixture {
  private static final int LARGE = (int) (9 * Load.MUCH);
  private static final int SAVED = 100;

  private ByteTier answers;

  @BeforeEach
  void saveSome() throws IOException {
    answers = memos()
        .tier(
            MemoClass.of("shop", "Maps", "map").memo("map", "int").capacity(10_000),
            tier,
            "0123456789abcdef0123456789abcdef");
    for (int n = 0; n < SAVED; n++) {
      assertThat(put(n, 1, true)).isTrue();
    }
    answers.flush();
  }

  private static ByteKey key(int n) {
    return ByteKey.of(new byte[] {(byte) (n >> 8), (byte) n});
  }

  private boolean put(int n, int bytes, boolean isNew) throws IOException {
    return answers.put(
        new ByteRecord(key(n), new byte[bytes], clock.instant().toEpochMilli(), ByteRecord.NEVER),
        isNew,
        !isNew);
  }

  private int lengthOf(int n) throws IOException {
    ByteRecord found = answers.get(key(n));
    return found == null ? 0 : found.value().length;
  }

  @Test
  void oneThatIsVeryLarge_isSaved_andSoIsAllElse() throws IOException {
    assertThat(put(SAVED, LARGE, true)).isTrue();
    assertThat(lengthOf(0)).isEqualTo(1);
    assertThat(lengthOf(SAVED)).isEqualTo(LARGE);
    answers.flush();
    assertThat(answers.size()).isEqualTo(SAVED + 1);
    assertThat(stores.size()).isEqualTo(SAVED + 1);
    assertThat(lengthOf(0)).isEqualTo(1);
    assertThat(lengthOf(SAVED)).isEqualTo(LARGE);
  }

  /** The table that has the new ones offers them again; until then nobody finds the old ones. */
  @Test
  void thoseThatReplaceOthers_areOwedWhenThereIsNoRoom() throws IOException {
    stores.gate = new CountDownLatch(1);
    int part = LARGE / 8;
    int taken = 0;
    while (put(taken, part, false)) {
      taken++;
    }
    assertThat(taken).isBetween(1, 8); // twice as many if some are being saved
    assertThat(put(taken, part, false)).isFalse();
    assertThat(lengthOf(0)).isEqualTo(part);
    assertThat(lengthOf(taken)).isZero();
    assertThat(lengthOf(taken + 1)).isEqualTo(1);
    assertThat(answers.size()).isEqualTo(SAVED - 1);
    stores.gate.countDown();
    answers.flush();
    assertThat(stores.size()).isEqualTo(SAVED - 1);
    assertThat(lengthOf(taken)).isZero();
    assertThat(put(taken, part, true)).isTrue();
    answers.flush(); // until then, another thread may be counting
    assertThat(answers.size()).isEqualTo(SAVED);
  }
}
