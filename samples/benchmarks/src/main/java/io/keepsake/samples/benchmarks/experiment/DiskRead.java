package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskCache;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long it takes to open what {@link DiskWrite} has left and to read one answer, and how long it takes to read each of
 * them for the first time, in no order. All are read once before, by a cache that is closed then, and not counted. The
 * operating system has the files in memory.
 */
final class DiskRead {
  private static final int REOPENINGS = 9;

  private final DiskContender contender;
  private final AnswerSize size;
  private final int count;
  private final Path directory;

  private DiskRead(String[] arguments) {
    this.contender = DiskContender.valueOf(arguments[0]);
    this.size = AnswerSize.valueOf(arguments[1]);
    this.count = Integer.parseInt(arguments[2]);
    this.directory = Path.of(arguments[3]);
  }

  /** Measures; the arguments are those of {@link DiskWrite#main}. */
  public static void main(String[] arguments) throws Exception {
    DiskRead read = new DiskRead(arguments);
    String label = read.contender.label();
    Figures.print(read.size.reopenInNewProcess(), label, read.reopen() / 1e6);
    for (int time = 0; time < REOPENINGS; time++) {
      Figures.print(read.size.reopen(), label, read.reopen() / 1e6);
    }
    read.all();
    Figures.print(read.size.firstRead(), label, read.all() / 1e3);
  }

  private double reopen() throws Exception {
    Answers answers = size.answers();
    long start = System.nanoTime();
    try (DiskCache cache = contender.open(directory, answers)) {
      require(cache.read(Answers.key(count / 2)));
      long nanos = System.nanoTime() - start;
      requireNone(answers);
      return nanos;
    }
  }

  private double all() throws Exception {
    List<String> keys = shuffledKeys();
    Answers answers = size.answers();
    try (DiskCache cache = contender.open(directory, answers)) {
      long start = System.nanoTime();
      for (String key : keys) {
        require(cache.read(key));
      }
      double nanos = System.nanoTime() - start;
      requireNone(answers);
      return nanos / count;
    }
  }

  private List<String> shuffledKeys() {
    List<String> keys = new ArrayList<>();
    for (int call = 0; call < count; call++) {
      keys.add(Answers.key(call));
    }
    Collections.shuffle(keys, new Random(5));
    return keys;
  }

  private void require(byte[] answer) {
    if (answer == null || answer.length != size.bytes()) {
      throw new IllegalStateException(contender.label() + " has lost an answer");
    }
  }

  private void requireNone(Answers answers) {
    if (answers.computations() != 0) {
      throw new IllegalStateException(contender.label() + " has lost answers");
    }
  }
}
