package io.keepsake.samples.benchmarks.load;

import io.keepsake.runtime.Memos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One of the processes. Threads ask for keys at random and compare each answer with the right one. Now and then the answers
 * are flushed and their keys noted; all is closed and opened again, so that the next ones come from the disk.
 *
 * <p>Every other time it is open, it asks for keys of a range of its own and invalidates some of them. Not at the same
 * time: what is computed while something is invalidated is not saved, and so cannot be lost.
 */
final class LoadProcess {
  /** Keys below this are never invalidated: what was flushed has to be found. */
  private static final int LASTING = 100_000;

  private static final int KEYS = 110_000;
  private static final int THREADS = 3;
  private static final int INVALIDATE_EACH = 50;
  private static final long BETWEEN_FLUSHES = 1_000_000_000L;
  private static final int FLUSHES_BEFORE_REOPENING = 3;

  private final Path directory;
  private final long end;
  private final SplittableRandom random;
  private final Failures failures = new Failures();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();
  private final BitSet flushed = new BitSet();
  private boolean invalidates;

  private LoadProcess(Path directory, long seconds, long seed) {
    this.directory = directory;
    this.end = System.nanoTime() + seconds * 1_000_000_000L;
    this.random = new SplittableRandom(seed);
    this.invalidates = seed % 2 == 0;
  }

  /** Runs; the arguments are a directory, seconds, a seed, and a file for the {@link Account}. */
  public static void main(String[] arguments) throws Exception {
    long seed = Long.parseLong(arguments[2]);
    LoadProcess process =
        new LoadProcess(Path.of(arguments[0]), Long.parseLong(arguments[1]), seed);
    while (process.isOn()) {
      process.run();
      process.invalidates = !process.invalidates;
    }
    Files.writeString(Path.of(arguments[3]), process.account().toText());
  }

  private Account account() {
    return new Account(calls.get(), wrong.get(), failures.busy(), failures.others(), flushed);
  }

  private boolean isOn() {
    return System.nanoTime() < end;
  }

  /** Opens, works and closes. */
  private void run() throws InterruptedException {
    try (Memos memos = Memos.builder().directory(directory).build()) {
      MemoizedLoadService service = new MemoizedLoadService(memos);
      for (int flush = 0; flush < FLUSHES_BEFORE_REOPENING && isOn(); flush++) {
        BitSet answered = work(service);
        try {
          memos.flush();
          flushed.or(answered);
        } catch (RuntimeException failure) {
          failures.add(failure);
        }
      }
      // Most fail and go on without anyone noticing; these are told nowhere else.
      if (service.answerMemo().stats().storeFailures() > 0) {
        failures.add(new IllegalStateException("the store has failed"));
      }
    }
  }

  /** Lets all threads work for a while and returns the keys that have a lasting answer now. */
  private BitSet work(MemoizedLoadService service) throws InterruptedException {
    long pause = Math.min(end, System.nanoTime() + BETWEEN_FLUSHES);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      workers.add(new Worker(service, random.split(), pause));
    }
    workers.forEach(Thread::start);
    BitSet answered = new BitSet();
    for (Worker worker : workers) {
      worker.join();
      answered.or(worker.answered);
    }
    return answered;
  }

  /** A thread that calls. */
  private final class Worker extends Thread {
    private final MemoizedLoadService service;
    private final SplittableRandom random;
    private final long pause;
    private final BitSet answered = new BitSet();

    Worker(MemoizedLoadService service, SplittableRandom random, long pause) {
      this.service = service;
      this.random = random;
      this.pause = pause;
    }

    @Override
    public void run() {
      while (System.nanoTime() < pause) {
        try {
          if (invalidates) {
            callOrInvalidate(random.nextInt(LASTING, KEYS));
          } else {
            int key = random.nextInt(LASTING);
            call(key);
            answered.set(key);
          }
        } catch (RuntimeException failure) {
          failures.add(failure);
        }
      }
    }

    private void callOrInvalidate(int key) {
      if (random.nextInt(INVALIDATE_EACH) == 0) {
        service.answerMemo().invalidate(key);
      } else {
        call(key);
      }
    }

    private void call(int key) {
      calls.incrementAndGet();
      if (!service.answer(key).equals(LoadService.expected(key))) {
        wrong.incrementAndGet();
      }
    }
  }
}
