package io.keepsake.contract.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real processes: what one removes or replaces is no hit of the other any more. */
@Timeout(120)
class ProcessesTest {
  @TempDir
  Path directory;

  /** The other process. */
  private static final class Other implements AutoCloseable {
    private final Process process;
    private final BufferedReader in;
    private final PrintStream out;

    Other(Path directory, String backend) throws IOException {
      process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "-XX:TieredStopAtLevel=1",
              OtherProcess.class.getName(),
              directory.toString(),
              backend)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      in = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      assertThat(in.readLine()).isEqualTo("ready");
    }

    String tell(String what) throws IOException {
      out.println(what);
      return in.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Persistent", "Folder"})
  void removedByTheOther_isNoHitHere_andTheOtherWayRound(String backend) throws Exception {
    AtomicLong version = new AtomicLong();
    try (Memos memos = Memos.builder().directory(directory).build();
        Other other = new Other(directory, backend)) {
      Subject here = OtherProcess.kit(backend).subject(memos, key -> version.get());
      for (int round = 1; round <= 5; round++) {
        here.number(1);
        memos.flush();
        assertThat(other.tell("call 1")).isEqualTo(String.valueOf(here.number(1)));
        version.set(round);
        other.tell("version " + round);
        switch (round) {
          case 1 -> other.tell("invalidate 1");
          case 2 -> other.tell("clear 0");
          case 3 -> {
            other.tell("put 1");
            other.tell("flush 0");
          }
          case 4 -> here.numberHandle().invalidate(1);
          default -> here.numberHandle().invalidateAll();
        }
        while (here.number(1) != round) {
          Thread.onSpinWait();
        }
        while (!other.tell("call 1").equals("" + round)) {
          Thread.onSpinWait();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Persistent", "Folder"})
  void whatAKilledProcessHasRemoved_isGone(String backend) throws Exception {
    AtomicLong version = new AtomicLong();
    try (Memos memos = Memos.builder().directory(directory).build()) {
      Subject here = OtherProcess.kit(backend).subject(memos, key -> version.get());
      here.number(1);
      memos.flush();
      version.set(1);
      try (Other other = new Other(directory, backend)) {
        assertThat(other.tell("call 1")).isEqualTo("0");
        assertThat(other.tell("invalidate 1")).isEqualTo("done");
      }
      while (here.number(1) != 1) {
        Thread.onSpinWait();
      }
    }
  }
}
