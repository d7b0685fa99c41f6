package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A key is that of its entry, or not there. */
class KeysUnderWayTest {
  private final KeysUnderWay<String> keys = new KeysUnderWay<>();

  @Test
  void key_isGivenOnce() {
    NumberEntry entry = new NumberEntry(7);
    keys.add(entry, "seven");
    assertThat(keys.take(entry)).isEqualTo("seven");
    assertThat(keys.take(entry)).isNull();
  }

  @Test
  void anotherEntryOfTheSameHash_isNotGivenIt() {
    keys.add(new NumberEntry(7), "seven");
    assertThat(keys.take(new NumberEntry(7))).isNull();
  }

  @Test
  void ofManyKeys_someAreForgotten_andNoneIsAnothers() {
    NumberEntry[] entries = new NumberEntry[1_000];
    for (int n = 0; n < entries.length; n++) {
      entries[n] = new NumberEntry(n);
      keys.add(entries[n], "key " + n);
    }
    int known = 0;
    for (int n = 0; n < entries.length; n++) {
      String key = keys.take(entries[n]);
      assertThat(key).isIn(null, "key " + n);
      known += key == null ? 0 : 1;
    }
    assertThat(known).isBetween(1, 64);
  }
}
