package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more is an {@link IOException}; what was acknowledged stays, and writing goes on when it can. */
class DiskTest {
  private static final Path SHELL = Path.of("/bin/bash");

  @TempDir
  Path folder;

  /** A process that may write no file beyond some size is what comes closest to a full disk without being the system's owner. */
  @Test
  void aWriteThatFails_losesNothing() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(SHELL), "no shell to limit a process with");
    Path directory = Files.createDirectory(folder.resolve("store"));
    List<String> java =
        Child.command(WritingUntilFull.class, folder, List.of(directory.toString()));
    List<String> limited =
        new ArrayList<>(List.of(SHELL.toString(), "-c", "ulimit -f 6000; exec \"$@\"", "bash"));
    limited.addAll(java);
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(limited)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    int written = Integer.parseInt(printed.strip().replaceAll("(?s).*written ", ""));
    assertThat(written).isGreaterThan(10);
    try (SqliteStore store = Stores.open(directory)) {
      WritingUntilFull.check(store, written);
      store.put(Stores.record("more", 10_000));
      assertThat(Stores.has(store, "more")).isTrue();
    }
    assertThat(Stores.names(directory, "damaged-")).isEmpty();
  }

  /** With {@code -Dkeepsake.test.disk}, a directory on a disk of some 12 MiB; a log of SQLite has to fit twice. */
  @Test
  void aFullDisk_isNamed_andTheStoreWorksAgainWhenThereIsRoom() throws IOException {
    String disk = System.getProperty("keepsake.test.disk");
    Assumptions.assumeTrue(disk != null, "no small disk");
    Path directory = Files.createTempDirectory(Path.of(disk), "store");
    Path room = Files.write(Path.of(disk, "room"), new byte[6_000_000]);
    try (SqliteStore store = Stores.open(directory)) {
      int written = WritingUntilFull.fill(store);
      WritingUntilFull.check(store, written);
      Files.delete(room);
      store.put(Stores.record("more", 1000));
      assertThat(Stores.has(store, "more")).isTrue();
      WritingUntilFull.check(store, written);
    }
    assertThat(Stores.names(directory, "damaged-")).isEmpty();
  }
}
