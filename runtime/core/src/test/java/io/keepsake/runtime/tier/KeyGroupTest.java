package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys are found by the bytes of some of their parts, in this process and in others. */
class KeyGroupTest {
  private static ByteKey key(String sku, int quantity, String region) {
    KeySink out = sink();
    out.write(sku);
    out.write(quantity);
    out.write(region);
    return ByteKey.of(out.toByteArray());
  }

  private static KeySink sink() {
    return KeySink.of("Shop.quote", "String,int,String");
  }

  private static byte[] part(String text) {
    int head = sink().toByteArray().length;
    KeySink out = sink();
    out.write(text);
    byte[] all = out.toByteArray();
    return Arrays.copyOfRange(all, head, all.length);
  }

  private static KeyGroup group() {
    return new KeyGroup(List.of(0, 2), new byte[][] {part("a"), part("eu")});
  }

  @Test
  void keysWithTheParts_andNoOthers_areInIt() {
    for (KeyGroup group : List.of(group(), again(group()))) {
      assertThat(group.test(key("a", 1, "eu"))).isTrue();
      assertThat(group.test(key("a", 2, "eu"))).isTrue();
      assertThat(group.test(key("a", 1, "us"))).isFalse();
      assertThat(group.test(key("b", 1, "eu"))).isFalse();
      assertThat(group.test(key("", 1, "aeu"))).isFalse();
    }
  }

  @Test
  void hash_isThatOfTheKeysInIt() {
    KeyGroup group = again(group());
    assertThat(KeyGroup.hash(key("a", 7, "eu"), group.positions())).isEqualTo(group.hash());
    assertThat(KeyGroup.hash(key("b", 7, "eu"), group.positions())).isNotEqualTo(group.hash());
  }

  @Test
  void keyThatCannotBeRead_isInIt() {
    assertThat(group().test(ByteKey.of(new byte[] {99, 1, 2}))).isTrue();
  }

  @Test
  void positionThatKeysDoNotHave_isInNone() {
    KeyGroup group = new KeyGroup(List.of(3), new byte[][] {part("a")});
    assertThat(group.test(key("a", 1, "a"))).isFalse();
  }

  @Test
  void cutBytes_areNoGroup() {
    byte[] bytes = group().toByteArray();
    int whole = 2 * Integer.BYTES + part("a").length;
    for (int length = 1; length < bytes.length; length++) {
      KeyGroup read = KeyGroup.read(ByteBuffer.wrap(bytes, 0, length));
      assertThat(read == null || length == whole).as("%s bytes", length).isTrue();
    }
  }

  private static KeyGroup again(KeyGroup group) {
    KeyGroup read = KeyGroup.read(ByteBuffer.wrap(group.toByteArray()));
    assertThat(read).isNotNull();
    return read;
  }
}
