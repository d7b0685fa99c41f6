package io.keepsake.test;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test of JUnit caches of its own: {@link Memos} with a {@link VirtualClock}, a {@link StepExecutor} and a directory,
 * which are closed and deleted after it.
 *
 * <pre>{@code
 * @ExtendWith(MemosExtension.class)
 * class PriceServiceTest {
 *   @Test
 *   void quote_isComputedAgain_afterTenMinutes(Memos memos, VirtualClock clock) {
 *     MemoizedPriceService prices = new MemoizedPriceService(memos);
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>Or, where something is to be set, as a field that is registered:
 *
 * <pre>{@code
 * @RegisterExtension
 * final MemosExtension caches = MemosExtension.create().override("PriceService.quote.capacity", "2");
 * }</pre>
 *
 * <p>Test methods and those with {@code @BeforeEach} and {@code @AfterEach} can have parameters of the types {@link Memos}, {@link
 * VirtualClock}, {@link StepExecutor} and {@link TestMemos}; a registered field also gives them by {@link #memos()} and its
 * like. Tests may run at the same time, if they use parameters. Settings are made before the first test.
 *
 * <p>Methods with {@code backend = CUSTOM} get a {@link MemoryObjectStore}, unless {@link #with} gives them another. Caches of
 * {@link Memos#global()}, where constructors without {@code Memos} keep theirs, are not touched: give the memoized class these
 * {@code Memos}.
 */
public final class MemosExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private final Map<String, TestMemos> running = new ConcurrentHashMap<>();
  private TestSettings settings = TestSettings.DEFAULT;

  /** Creates an extension without special settings; for {@code @ExtendWith}. */
  public MemosExtension() {}

  /**
   * Creates an extension to be set and registered.
   *
   * @return an extension without special settings so far
   */
  public static MemosExtension create() {
    return new MemosExtension();
  }

  /**
   * Overrides an attribute of an annotation in each test.
   *
   * @param key {@code Class.method.attribute}
   * @param value the value as text
   * @return this
   * @see MemosBuilder#override(String, String)
   */
  public MemosExtension override(String key, String value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    return with(builder -> builder.override(key, value));
  }

  /**
   * Sets anything else in each test, such as stores that fail. What is set later wins.
   *
   * @param setting is given the builder of the {@code Memos} of each test
   * @return this
   */
  public MemosExtension with(Consumer<MemosBuilder> setting) {
    settings = settings.with(Objects.requireNonNull(setting, "setting"));
    return this;
  }

  /**
   * Keeps bytes in {@link MemoryStores} that are new for each test, in place of databases and folders.
   *
   * @return this
   */
  public MemosExtension inMemory() {
    settings = settings.keptInMemory();
    return this;
  }

  /**
   * Keeps bytes below a directory of the test's own, which is neither emptied nor deleted.
   *
   * @param directory the directory; by default, each test has one that is deleted after it
   * @return this
   */
  public MemosExtension directory(Path directory) {
    settings = settings.directory(Objects.requireNonNull(directory, "directory"));
    return this;
  }

  /**
   * Sets when the virtual clock of each test starts.
   *
   * @param start the instant; by default one in the past
   * @return this
   */
  public MemosExtension startingAt(Instant start) {
    settings = settings.start(Objects.requireNonNull(start, "start"));
    return this;
  }

  /**
   * Lets answers age by the system's clock. The virtual clock then moves nothing, and asking for it is an error.
   *
   * @return this
   */
  public MemosExtension systemClock() {
    settings = settings.start(null);
    return this;
  }

  /**
   * Returns the caches of the test that runs.
   *
   * @return open until {@link TestMemos#restart()} or the end of the test
   * @throws IllegalStateException if no test runs, or several do
   */
  public Memos memos() {
    return current().memos();
  }

  /**
   * Returns the clock of the test that runs.
   *
   * @return what its answers age by
   * @throws IllegalStateException if no test runs, or several do, or the {@linkplain #systemClock() system's clock} is used
   */
  public VirtualClock clock() {
    return current().clock();
  }

  /**
   * Returns the executor of the test that runs; see {@link TestMemos#executor()}.
   *
   * @return an executor whose tasks run when the test says so
   * @throws IllegalStateException if no test runs, or several do
   */
  public StepExecutor executor() {
    return current().executor();
  }

  /**
   * Returns all that the test that runs was given.
   *
   * @return its surroundings
   * @throws IllegalStateException if no test runs, or several do
   */
  public TestMemos current() {
    Object[] tests = running.values().toArray();
    if (tests.length != 1) {
      throw new IllegalStateException(
          tests.length == 0
              ? "there are Memos only while a test runs, from @BeforeEach to @AfterEach"
              : tests.length
                  + " tests run at the same time: take Memos as a parameter of the test method");
    }
    return (TestMemos) tests[0];
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    running.put(context.getUniqueId(), TestMemos.open(settings));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    TestMemos ended = running.remove(context.getUniqueId());
    if (ended != null) {
      ended.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Memos.class
        || type == VirtualClock.class
        || type == StepExecutor.class
        || type == TestMemos.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    TestMemos test = running.get(context.getUniqueId());
    if (test == null) {
      throw new ParameterResolutionException(type.getSimpleName()
          + " is new for each test: take it as a parameter of the test method or of a method with"
          + " @BeforeEach, not of a constructor or a method with @BeforeAll");
    }
    if (type == VirtualClock.class) {
      return test.clock();
    }
    if (type == StepExecutor.class) {
      return test.executor();
    }
    return type == Memos.class ? test.memos() : test;
  }
}
