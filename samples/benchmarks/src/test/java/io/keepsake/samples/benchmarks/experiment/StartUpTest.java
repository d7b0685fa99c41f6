package io.keepsake.samples.benchmarks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No record is compared on the way to the first answer: the first comparison of a process is linked at run time, which takes
 * some 25 ms.
 */
final class StartUpTest {
  private static final String COMPARISON_OF_RECORDS = "java.lang.runtime.ObjectMethods";

  @TempDir
  Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"LRU", "LRU_TTL", "TTL", "LFU"})
  void firstAnswers_inMemory_compareNoRecords(String contender) throws Exception {
    assertThat(loaded(StartUp.class, contender)).doesNotContain(COMPARISON_OF_RECORDS);
  }

  @Test
  void firstAnswers_onDisk_compareNoRecords() throws Exception {
    String[] arguments = {"PERSISTENT", "SMALL", "100", directory.toString()};
    assertThat(loaded(DiskWrite.class, arguments)).doesNotContain(COMPARISON_OF_RECORDS);
    assertThat(loaded(DiskRead.class, arguments)).doesNotContain(COMPARISON_OF_RECORDS);
  }

  @Test
  void comparisonOfRecords_isSeen() throws Exception {
    assertThat(loaded(RecordComparison.class)).contains(COMPARISON_OF_RECORDS);
  }

  private static final class RecordComparison {
    private record Pair(int one, int other) {}

    public static void main(String[] arguments) {
      System.out.println(new Pair(1, 2).equals(new Pair(arguments.length, 2)));
    }
  }

  /** Runs a class and returns the names of the classes that it has loaded. */
  private static List<String> loaded(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-Xlog:class+load",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    List<String> names = process
        .inputReader()
        .lines()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.replaceFirst("^(\\[.*?\\])+ ?", "").split(" ")[0])
        .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(names).contains(main.getName());
    return names;
  }
}
