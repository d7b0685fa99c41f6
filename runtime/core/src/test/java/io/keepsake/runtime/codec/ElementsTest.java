package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {
  private final ByteSink out = new ByteSink();

  private String written() {
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static ByteSource source(String hexadecimal) {
    return new ByteSource(HexFormat.of().parseHex(hexadecimal));
  }

  @Test
  void head_ofNull_isAZero() {
    Elements.writeNull(out);
    assertThat(written()).isEqualTo("00");
    assertThat(Elements.readHead(source("00"))).isZero();
  }

  @Test
  void elements_withoutNull_standSideBySide() {
    List<Byte> values = List.of((byte) 7, (byte) 8);
    int head = Elements.writeHead(out, values);
    for (Byte each : values) {
      assertThat(Elements.writePresence(out, head, each)).isTrue();
      out.writeByte(each);
    }
    assertThat(written()).isEqualTo("050708");
    ByteSource in = source("050708");
    int read = Elements.readHead(in);
    assertThat(Elements.size(read)).isEqualTo(2);
    assertThat(Elements.readPresence(in, read)).isTrue();
    assertThat(in.readByte()).isEqualTo((byte) 7);
  }

  @Test
  void elements_withNull_haveAByteEach() {
    List<Byte> values = Arrays.asList((byte) 7, null);
    int head = Elements.writeHead(out, values);
    assertThat(Elements.writePresence(out, head, values.get(0))).isTrue();
    out.writeByte((byte) 7);
    assertThat(Elements.writePresence(out, head, values.get(1))).isFalse();
    assertThat(written()).isEqualTo("06010700");
    ByteSource in = source("06010700");
    int read = Elements.readHead(in);
    assertThat(Elements.size(read)).isEqualTo(2);
    assertThat(Elements.readPresence(in, read)).isTrue();
    assertThat(in.readByte()).isEqualTo((byte) 7);
    assertThat(Elements.readPresence(in, read)).isFalse();
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void head_ofEachKind_isTheSame() {
    Elements.writeHead(out, 2);
    Elements.writeHead(out, new Object[] {1, 2});
    Elements.writeHead(out, Map.of(1, 1, 2, 2));
    Elements.writeHead(out, new ConcurrentHashMap<>(Map.of(1, 1, 2, 2)));
    Elements.writeHead(out, new Object[] {1, null});
    Elements.writeHead(out, Collections.singletonMap(null, 1));
    Elements.writeHead(out, Collections.singletonMap(1, null));
    Elements.writeHead(out, List.of());
    assertThat(written()).isEqualTo("0505050506040401");
  }

  @Test
  void presence_ofNullThatWasNotThere_isRefused() {
    int head = Elements.writeHead(out, List.of(1));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> Elements.writePresence(out, head, null));
  }

  @Test
  void head_ofMoreThanCanBeCounted_isRefused() {
    Elements.writeHead(out, Integer.MAX_VALUE / 2 - 1);
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> Elements.writeHead(out, Integer.MAX_VALUE / 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0500", "0600", "ffffffff07", "feffffff07", "8500"})
  void head_ofMoreElementsThanBytes_isMalformed(String bytes) {
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> Elements.readHead(source(bytes)));
  }

  /** Lists inside of each other, each of which claims all that is left. */
  @Test
  void heads_allTogether_countNoMoreThanTheBytes() {
    ByteSource in = source("09090000000000");
    assertThat(Elements.size(Elements.readHead(in))).isEqualTo(4);
    assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Elements.readHead(in));
  }
}
