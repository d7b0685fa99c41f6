package io.keepsake.test;

import static io.keepsake.test.FolderFixture.key;
import static io.keepsake.test.FolderFixture.open;
import static io.keepsake.test.FolderFixture.record;
import static io.keepsake.test.FolderFixture.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one directory. */
@SuppressWarnings("NullAway.Init") // JUnit sets the directory
class FolderProcessesTest {
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  @TempDir
  Path root;

  private Process start(int capacity, String name, long seed, int changes) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "-XX:TieredStopAtLevel=1",
        FolderWorker.class.getName()));
    command.addAll(List.of(root.toString(), "" + capacity, name, "" + seed, "" + changes));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Reads what a process says, up to a number of changes; returns the last version of each key. */
  private static Map<Integer, Integer> changes(BufferedReader output, int most) throws IOException {
    Map<Integer, Integer> versions = new HashMap<>();
    for (int i = 0; i < most; i++) {
      String line = output.readLine();
      if (line == null || !line.matches("\\d+ \\d+")) { // the end, or a line that was cut by it
        break;
      }
      versions.put(
          Integer.valueOf(line.substring(0, line.indexOf(' '))),
          Integer.valueOf(line.substring(line.indexOf(' ') + 1)));
    }
    return versions;
  }

  @Test
  void whatAnotherProcessWrites_isSeen() throws Exception {
    try (ByteStore store = open(root)) {
      store.put(record(key("mine", 1), "1"));
      Process other = start(UNBOUNDED, "other", 1, 300);
      Map<Integer, Integer> written = changes(output(other), UNBOUNDED);
      assertEquals(0, other.waitFor());
      assertTrue(written.size() > 20);
      for (Map.Entry<Integer, Integer> each : written.entrySet()) {
        String found = value(store, key("other", each.getKey()));
        assertNotNull(found);
        assertEquals(each.getValue(), FolderWorker.version("other", each.getKey(), found));
      }
      assertEquals(written.size() + 1, store.size());
      assertEquals("1", value(store, key("mine", 1)));
    }
  }

  @Test
  void threeProcesses_keepTheBoundAndReadNothingTorn() throws Exception {
    int capacity = 20;
    try (ByteStore store = open(root, Limits.of(capacity))) {
      List<Process> others =
          List.of(start(capacity, "one", 2, 200), start(capacity, "two", 3, 200));
      Random random = new Random(4);
      for (int i = 0; others.stream().anyMatch(Process::isAlive); i++) {
        int number = random.nextInt(FolderWorker.KEYS);
        store.put(record(key("mine", number), FolderWorker.value("mine", number, i, random)));
        for (String name : List.of("one", "two", "mine")) {
          check(name, number, value(store, key(name, number)));
        }
        assertTrue(store.size() <= capacity);
      }
      for (Process other : others) {
        assertEquals(
            0, other.waitFor(), () -> other.inputReader().lines().toList().toString());
      }
      assertEquals(capacity, store.size());
    }
  }

  private static void check(String name, int number, @Nullable String found) {
    if (found != null) {
      FolderWorker.version(name, number, found);
    }
  }

  /** At random moments, in the middle of whatever it is doing. */
  @Test
  void killedProcess_losesNothingThatItSaid_andHindersNobody() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (ByteStore store = open(root)) {
      for (int round = 0; round < 8; round++) {
        String name = "killed " + round;
        Process other = start(UNBOUNDED, name, round, 1_000_000);
        BufferedReader output = output(other);
        Map<Integer, Integer> written = changes(output, 1 + random.nextInt(60));
        Thread.sleep(0, random.nextInt(900_000));
        // Not by the process itself, which would close its output.
        other.toHandle().destroyForcibly();
        other.waitFor();
        written.putAll(changes(output, UNBOUNDED));
        for (Map.Entry<Integer, Integer> each : written.entrySet()) {
          String found = value(store, key(name, each.getKey()));
          assertNotNull(found);
          assertTrue(FolderWorker.version(name, each.getKey(), found) >= each.getValue());
        }
        store.put(record(key("mine", round), "1"));
      }
    }
    try (ByteStore store = open(root)) {
      assertEquals(8, countOf("mine", store));
      assertTrue(FolderFixture.list(root).stream()
          .map(path -> path.getFileName().toString())
          .noneMatch(name -> name.startsWith(".") && !name.equals(".lock")));
    }
  }

  private static int countOf(String name, ByteStore store) throws IOException {
    int count = 0;
    for (int i = 0; i < FolderWorker.KEYS; i++) {
      count += store.get(key(name, i)) == null ? 0 : 1;
    }
    return count;
  }
}
