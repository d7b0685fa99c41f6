package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVectorsTest {

  @Test
  void keys_areThoseOfTheFile() throws IOException {
    Map<String, String> written = new LinkedHashMap<>();
    KeyVectors.all()
        .forEach((description, key) -> written.put(description, HexFormat.of().formatHex(key)));
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : file().split("\n")) {
      String[] parts = line.split("\t");
      expected.put(parts[0], parts[1]);
    }
    assertThat(written).containsExactlyEntriesOf(expected);
  }

  @Test
  void keys_allDiffer_butForBoxesAndNulls() {
    List<String> bytes =
        KeyVectors.all().values().stream().map(HexFormat.of()::formatHex).toList();
    assertThat(bytes.stream().distinct()).hasSize(bytes.size() - 2);
  }

  @Test
  void keys_allCanBeRead() {
    KeyVectors.all()
        .forEach((description, key) ->
            assertThat(KeyReader.describe(key).method()).as(description).matches("m|shop.+"));
  }

  /** Sets of the JDK have another order in each process; the rest is what else could shine through. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=en -Duser.timezone=UTC -Dfile.encoding=UTF-8",
        "-Duser.language=tr -Duser.timezone=Asia/Kolkata -Dfile.encoding=ISO-8859-9",
        "-Duser.language=ar -Duser.timezone=Pacific/Apia -Dfile.encoding=US-ASCII -XX:hashCode=2",
        "-Duser.language=th -Duser.country=TH -Duser.timezone=Europe/Paris -Dfile.encoding=UTF-16 -Xint"
      })
  void keys_ofAFreshProcess_areThoseOfTheFile(String options, @TempDir Path folder)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UnlockExperimentalVMOptions");
    command.add("-XX:-UsePerfData");
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KeyVectors.class.getName());
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(hexadecimal(Files.readString(output, StandardCharsets.ISO_8859_1)))
        .isEqualTo(hexadecimal(file()));
  }

  /** The columns with the bytes: the process may print in UTF-16, and has no other letters than those of ASCII. */
  private static List<String> hexadecimal(String lines) {
    return lines
        .replace("\0", "")
        .lines()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  private static String file() throws IOException {
    try (InputStream file = KeyVectorsTest.class.getResourceAsStream("key-vectors.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
