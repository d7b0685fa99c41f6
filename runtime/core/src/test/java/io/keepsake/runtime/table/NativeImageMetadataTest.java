package io.keepsake.runtime.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.LfuShapes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Caffeine finds the class of a cache and that of its nodes by names that it puts together. A native image has to be told
 * these names; here they are compared with those that a JVM loads.
 */
class NativeImageMetadataTest {
  private static final String METADATA =
      "/META-INF/native-image/io.keepsake/keepsake-runtime/reachability-metadata.json";
  private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.";

  /** What Caffeine has generated bears nothing but capitals. */
  private static final Pattern LOADED =
      Pattern.compile("\\] com\\.github\\.benmanes\\.caffeine\\.cache\\.([A-Z]+) ");

  private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]*)\"");
  private static final Pattern CONDITION = Pattern.compile("\"typeReached\": \"([^\"]*)\"");

  @Test
  void metadata_shapesInUse_areAllThereAndNoOther() throws Exception {
    Set<String> shapes = loadedShapes();
    assertThat(shapes).as("a cache and its nodes").hasSize(2);
    assertThat(found(TYPE, metadata())).isEqualTo(shapes);
    assertThat(found(CONDITION, metadata())).containsExactly(LfuTable.class.getName());
  }

  @Test
  void metadata_membersOfTheShapes_areThere() throws Exception {
    assertThat(metadata()).containsOnlyOnce("FACTORY").containsOnlyOnce("<init>");
    for (String shape : found(TYPE, metadata())) {
      Class<?> type = Class.forName(shape);
      if (shape.startsWith(CAFFEINE + "P")) {
        assertThat(type.getDeclaredConstructor().getParameterCount()).isZero();
      } else {
        assertThat(type.getDeclaredField("FACTORY").getName()).isEqualTo("FACTORY");
      }
    }
  }

  private static String metadata() throws IOException {
    try (InputStream stream = LfuTable.class.getResourceAsStream(METADATA)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  /** The generated classes that a new JVM loads, without those that others of them extend. */
  private static Set<String> loadedShapes() throws Exception {
    Process jvm = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            LfuShapes.class.getName())
        .redirectErrorStream(true)
        .start();
    String log = new String(jvm.getInputStream().readAllBytes(), UTF_8);
    assertThat(jvm.waitFor()).as(log).isZero();
    Set<String> loaded = new TreeSet<>();
    for (String shape : found(LOADED, log)) {
      loaded.add(CAFFEINE + shape);
    }
    Set<String> leaves = new TreeSet<>(loaded);
    leaves.removeIf(shape ->
        loaded.stream().anyMatch(other -> other.startsWith(shape) && !other.equals(shape)));
    return leaves;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
    return found;
  }
}
