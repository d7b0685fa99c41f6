package io.keepsake.test;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caches of one test and what is around them; {@link MemosExtension} makes them for tests of JUnit, and {@link #open()}
 * for others. Once closed, it can do no more.
 *
 * <pre>{@code
 * try (TestMemos test = TestMemos.open()) {
 *   MemoizedPriceService prices = new MemoizedPriceService(test.memos());
 *   test.clock().advance(Duration.ofMinutes(11));
 * }
 * }</pre>
 *
 * <p>Not for several threads, unlike what it gives.
 */
public final class TestMemos implements AutoCloseable {
  private final TestSettings settings;
  private final @Nullable VirtualClock clock;
  private final StepExecutor executor = new StepExecutor();
  private final MemoryStores byteStores = new MemoryStores();
  private final MemoryObjectStore objectStore = new MemoryObjectStore();
  private final TestDirectory directory;
  private Memos memos;

  private TestMemos(TestSettings settings) throws IOException {
    this.settings = settings;
    Instant start = settings.start();
    this.clock = start == null ? null : new VirtualClock(start);
    Path given = settings.directory();
    this.directory = given == null ? TestDirectory.create() : TestDirectory.given(given);
    this.memos = make();
  }

  /**
   * Opens caches with a virtual clock, an executor and a directory that is deleted when this is closed.
   *
   * @return new ones
   * @throws IOException if the directory cannot be made
   */
  public static TestMemos open() throws IOException {
    return open(TestSettings.DEFAULT);
  }

  static TestMemos open(TestSettings settings) throws IOException {
    return new TestMemos(settings);
  }

  private Memos make() {
    MemoClock time = clock == null ? MemoClock.system() : clock;
    MemosBuilder builder = Memos.builder()
        .clock(time)
        .executor(executor)
        .directory(directory.path())
        .store(objectStore);
    if (settings.inMemory()) {
      builder.byteStores(byteStores);
    }
    settings.others().accept(builder);
    return builder.build();
  }

  /**
   * Returns the caches, to be given to constructors of memoized classes.
   *
   * @return those of the last {@link #restart()}
   */
  public Memos memos() {
    return memos;
  }

  /**
   * Returns the clock that answers age by.
   *
   * @return the clock; it goes on over a {@link #restart()}
   * @throws IllegalStateException if the test was set to use the system's
   */
  public VirtualClock clock() {
    if (clock == null) {
      throw new IllegalStateException(
          "this test uses the system's clock, which it cannot move; leave out systemClock()");
    }
    return clock;
  }

  /**
   * Returns the executor of this test: where answers are refreshed, and where methods with a timeout are computed. Their
   * callers wait until the test runs the task from another thread, unless {@code with(builder ->
   * builder.executor(Runnable::run))} has them compute at once.
   *
   * @return an executor whose tasks run when the test says so; it goes on over a {@link #restart()}
   */
  public StepExecutor executor() {
    return executor;
  }

  /**
   * Returns the directory where bytes are kept.
   *
   * @return the directory
   */
  public Path directory() {
    return directory.path();
  }

  /**
   * Closes the caches and makes new ones over the same bytes, as if the program had ended and begun again. Objects of memoized
   * classes have to be made anew, with these.
   *
   * @return the new caches, which {@link #memos()} gives from now on
   */
  public Memos restart() {
    memos.close();
    memos = make();
    return memos;
  }

  /**
   * Closes the caches, and deletes the directory unless it was given.
   *
   * @throws IOException if something could not be deleted; it says what, and what may be the reason
   */
  @Override
  public void close() throws IOException {
    try {
      memos.close();
    } finally {
      directory.delete();
    }
  }
}
