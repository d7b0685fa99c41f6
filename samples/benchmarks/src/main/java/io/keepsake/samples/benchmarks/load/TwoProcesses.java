package io.keepsake.samples.benchmarks.load;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two processes at work on one directory, and a look at what they have left.
 *
 * @param calls how many there were in both
 * @param flushed how many answers were flushed by one of them, or both
 * @param wrong how many calls gave something else than they had to
 * @param lost how many answers were flushed and are not there any more
 * @param busy how often a caller or the log heard of {@code SQLITE_BUSY}
 * @param failed how often of something else
 */
public record TwoProcesses(
    long calls, long flushed, long wrong, long lost, long busy, long failed) {
  private static final String SUBJECT = "2 processes";
  private static final int PROCESSES = 2;

  /** Lets them work; the arguments are an empty directory and the seconds. */
  public static void main(String[] arguments) throws Exception {
    TwoProcesses result = run(Path.of(arguments[0]), Long.parseLong(arguments[1]), 7);
    System.out.println(result);
  }

  /**
   * Lets them work.
   *
   * @param directory an empty directory
   * @param seed of what they ask for
   */
  public static TwoProcesses run(Path directory, long seconds, long seed)
      throws IOException, InterruptedException {
    Path answers = directory.resolve("answers");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start(answers, seconds, seed + i, directory.resolve("account" + i)));
    }
    for (Process process : processes) {
      if (process.waitFor() != 0) {
        throw new IOException("a process ended with " + process.exitValue());
      }
    }
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      accounts.add(Account.of(Files.readString(directory.resolve("account" + i))));
    }
    return check(answers, accounts);
  }

  private static Process start(Path answers, long seconds, long seed, Path account)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-Dslf4j.internal.verbosity=ERROR"); // nobody listens to what sqlite-jdbc logs
    command.add(LoadProcess.class.getName());
    command.addAll(List.of(
        answers.toString(), Long.toString(seconds), Long.toString(seed), account.toString()));
    return new ProcessBuilder(command).inheritIO().start();
  }

  /** Looks up all that was flushed. */
  private static TwoProcesses check(Path answers, List<Account> accounts) {
    BitSet flushed = new BitSet();
    accounts.forEach(account -> flushed.or(account.flushed()));
    long wrong = accounts.stream().mapToLong(Account::wrong).sum();
    long lost = 0;
    try (Memos memos = Memos.builder().directory(answers).build()) {
      MemoizedLoadService service = new MemoizedLoadService(memos);
      for (int key = flushed.nextSetBit(0); key >= 0; key = flushed.nextSetBit(key + 1)) {
        Cached<String> answer = service.answerMemo().peek(key);
        if (!answer.isPresent()) {
          lost++;
        } else if (!answer.value().equals(LoadService.expected(key))) {
          wrong++;
        }
      }
    }
    return new TwoProcesses(
        accounts.stream().mapToLong(Account::calls).sum(),
        flushed.cardinality(),
        wrong,
        lost,
        accounts.stream().mapToLong(Account::busy).sum(),
        accounts.stream().mapToLong(Account::failed).sum());
  }

  /** Adds this to the figures. */
  public void addTo(Figures figures) {
    figures.add(Measure.LOAD_CALLS, SUBJECT, calls);
    figures.add(Measure.LOAD_FLUSHED, SUBJECT, flushed);
    figures.add(Measure.LOAD_WRONG, SUBJECT, wrong);
    figures.add(Measure.LOAD_LOST, SUBJECT, lost);
    figures.add(Measure.LOAD_BUSY, SUBJECT, busy);
    figures.add(Measure.LOAD_FAILED, SUBJECT, failed);
  }
}
