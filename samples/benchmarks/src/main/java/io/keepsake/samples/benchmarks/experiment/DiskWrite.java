package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskCache;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long it takes until a burst of answers is computed and saved, for each of them, and how much of the disk they take.
 * Half of them are written elsewhere before, and not counted.
 */
final class DiskWrite {
  private DiskWrite() {}

  /** Measures; the arguments are a contender, the size and the number of the answers, and an empty directory. */
  public static void main(String[] arguments) throws Exception {
    DiskContender contender = DiskContender.valueOf(arguments[0]);
    AnswerSize size = AnswerSize.valueOf(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    Path directory = Path.of(arguments[3]);
    Path elsewhere = Files.createTempDirectory(directory.getParent(), "warm-up");
    write(contender, size, count / 2, elsewhere);
    Directories.delete(elsewhere);
    Time time = write(contender, size, count, directory);
    Figures.print(size.write(), contender.label(), time.saved() / 1e3 / count);
    Figures.print(size.miss(), contender.label(), time.called() / 1e3 / count);
    Figures.print(size.onDisk(), contender.label(), Directories.size(directory) / 1e6);
  }

  /** Nanoseconds until the last call returned, and until all was saved. */
  private record Time(long called, long saved) {}

  private static Time write(DiskContender contender, AnswerSize size, int count, Path directory)
      throws Exception {
    try (DiskCache cache = contender.open(directory, size.answers())) {
      long start = System.nanoTime();
      for (int call = 0; call < count; call++) {
        cache.write(Answers.key(call));
      }
      long called = System.nanoTime() - start;
      cache.save();
      return new Time(called, System.nanoTime() - start);
    }
  }
}
