package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal URIs have one key, and others have others: a call that memory knows is the one that is found on disk. */
class UriTextTest {
  private static final String[] PIECES = {
    "http", "HTTP", "x", ":", "/", "//", "a", "A", "%7e", "%7E", "%c3%Bc", "@", "?", "#", "8", "08",
    "[::1]", "[::A]", "[::a]", ".", "ü", "$", "a:b"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://Me%7eB@Example.ORG:0080/A%2fb?c%3d#%c3%a9 | http://Me%7EB@example.org:80/A%2Fb?c%3D#%C3%A9",
        "http://a: | http://a",
        "file:///etc/x | file:/etc/x",
        "MAILTO:Ada%40Lovelace | mailto:Ada%40Lovelace",
        "urn:isbn:X | urn:isbn:X",
        "//[FE80::A]/ | //[fe80::a]/",
        "x://A_b/%aa | x://A_b/%AA",
        "../A?b | ../A?b",
        "a?# | a?#",
        "X:////A | x:////A",
      })
  void normal_isSpelledInOneWay(String text, String normal) {
    URI uri = URI.create(text);
    assertThat(UriText.normal(uri)).isEqualTo(normal);
    assertThat(URI.create(normal)).isEqualTo(uri);
  }

  @Test
  void normal_isShared_ifAndOnlyIfTheyAreEqual() {
    long seed = System.nanoTime();
    List<URI> uris = uris(new Random(seed));
    int equal = 0;
    for (int i = 0; i < uris.size(); i++) {
      URI one = uris.get(i);
      assertThat(UriText.parsed(UriText.normal(one))).isEqualTo(one);
      for (int j = 0; j < i; j++) {
        URI other = uris.get(j);
        boolean isShared = UriText.normal(one).equals(UriText.normal(other));
        assertThat(isShared).as("seed %s: %s, %s", seed, one, other).isEqualTo(one.equals(other));
        equal += isShared && !one.toString().equals(other.toString()) ? 1 : 0;
      }
    }
    assertThat(equal).as("pairs spelled differently").isPositive();
  }

  private static List<URI> uris(Random random) {
    List<URI> uris = new ArrayList<>();
    while (uris.size() < 1_500) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      try {
        uris.add(new URI(text.toString()));
      } catch (URISyntaxException none) {
        // most are none
      }
    }
    return uris;
  }

  /** Its text would be read as one with the scheme {@code a}. */
  @Test
  void key_ofOneWhoseTextMeansAnother_isRefused() {
    URI relative = URI.create("http://h/x/").relativize(URI.create("http://h/x/a:b"));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> KeySink.of("m", "java.net.URI").write(relative));
  }
}
