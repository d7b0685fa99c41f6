package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.TierSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class MemosExtensionTest {

  private static MemoizedByteSquares onDisk(Memos memos) {
    TierSpec tier = TierSpec.of(FolderStores.INSTANCE, "n").schema("long");
    return new MemoizedByteSquares(memos, spec -> spec, tier, n -> (long) n * n);
  }

  private static TestExecutionSummary run(Class<?> test) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .build(),
            listener);
    return listener.getSummary();
  }

  @Nested
  @ExtendWith(MemosExtension.class)
  class Injected {
    private @Nullable Memos before;

    @BeforeEach
    void remember(Memos memos) {
      before = memos;
    }

    @Test
    void allThatATestTakes_belongsTogether(
        Memos memos, VirtualClock clock, StepExecutor executor, TestMemos test) {
      assertSame(before, memos);
      assertSame(test.memos(), memos);
      assertSame(test.clock(), clock);
      assertSame(test.executor(), executor);
      assertSame(clock, memos.clock());
      Squares squares = SquareKind.TTL.make(memos, 10, n -> n);
      squares.square(1);
      clock.advance(Duration.ofHours(1));
      assertFalse(squares.squareMemo().contains(1));
    }
  }

  @Nested
  class Registered {
    @RegisterExtension
    final MemosExtension caches = MemosExtension.create()
        .override("LruSquares.square.capacity", "2")
        .startingAt(Instant.EPOCH)
        .inMemory();

    @Test
    void settings_areInForce() {
      Squares squares = SquareKind.LRU.make(caches.memos(), 100, n -> n);
      assertEquals(2, squares.squareMemo().capacity());
      assertEquals(Instant.EPOCH, caches.clock().instant());
      assertEquals(0, caches.executor().pending());
    }

    @Test
    void inMemory_survivesARestart_andTouchesNoDisk() throws Exception {
      onDisk(caches.memos()).square(7);
      Memos old = caches.memos();
      MemoizedByteSquares again = onDisk(caches.current().restart());
      assertTrue(old.isClosed());
      assertEquals(49, again.square(7));
      assertEquals(0, again.computations());
      try (var files = Files.walk(caches.current().directory())) {
        assertTrue(files.noneMatch(file -> file.toString().endsWith("key.txt")));
      }
    }
  }

  @Nested
  class OnDisk {
    @RegisterExtension
    final MemosExtension caches = MemosExtension.create();

    @Test
    void bytes_areInTheDirectory_andSurviveARestart() throws Exception {
      onDisk(caches.memos()).square(7);
      MemoizedByteSquares again = onDisk(caches.current().restart());
      assertEquals(49, again.square(7));
      assertEquals(0, again.computations());
      try (var files = Files.walk(caches.current().directory())) {
        assertTrue(files.anyMatch(file -> file.toString().endsWith("key.txt")));
      }
    }
  }

  @Nested
  class SystemTime {
    @RegisterExtension
    final MemosExtension caches = MemosExtension.create().systemClock();

    @Test
    void virtualClock_isRefused() {
      assertNotNull(caches.memos());
      assertEquals(
          "this test uses the system's clock, which it cannot move; leave out systemClock()",
          assertThrows(IllegalStateException.class, caches::clock).getMessage());
    }
  }

  @Nested
  class Given {
    @RegisterExtension
    final MemosExtension caches = MemosExtension.create();

    @Test
    void aDirectoryThatIsGiven_stays(@TempDir Path mine) throws Exception {
      MemosExtension.create().directory(mine);
      try (TestMemos test = TestMemos.open(TestSettings.DEFAULT.directory(mine))) {
        onDisk(test.memos()).square(7);
        assertEquals(mine, test.directory());
      }
      try (TestMemos test = TestMemos.open(TestSettings.DEFAULT.directory(mine))) {
        assertEquals(49, onDisk(test.memos()).square(7));
      }
      assertTrue(Files.exists(mine));
    }
  }

  // ---- what a whole run shows

  /** What the tests below have seen. */
  private static final List<TestMemos> SEEN = new ArrayList<>();

  @ExtendWith(MemosExtension.class)
  static class Two {
    @Test
    void one(TestMemos test) {
      see(test);
    }

    @Test
    void other(TestMemos test) {
      see(test);
    }

    private static void see(TestMemos test) {
      onDisk(test.memos()).square(7);
      SEEN.add(test);
    }
  }

  @Test
  void eachTest_hasItsOwn_whichIsClosedAndDeleted() {
    SEEN.clear();
    assertEquals(2, run(Two.class).getTestsSucceededCount());
    TestMemos one = SEEN.get(0);
    TestMemos other = SEEN.get(1);
    assertNotSame(one.memos(), other.memos());
    assertNotSame(one.clock(), other.clock());
    assertNotSame(one.executor(), other.executor());
    assertTrue(one.memos().isClosed());
    assertTrue(other.memos().isClosed());
    assertFalse(Files.exists(one.directory()));
    assertFalse(Files.exists(other.directory()));
  }

  @ExtendWith(MemosExtension.class)
  static class TooEarly {
    TooEarly(Memos memos) {
      assertNotNull(memos);
    }

    @Test
    void never() {}
  }

  @Test
  void memosOfAConstructor_areRefused_withTheWayOut() {
    Throwable failure = run(TooEarly.class).getFailures().get(0).getException();
    assertTrue(
        failure
            .getMessage()
            .contains("Memos is new for each test: take it as a parameter of the test method"),
        failure.getMessage());
  }

  @Test
  void outsideOfATest_thereIsNothing() {
    assertEquals(
        "there are Memos only while a test runs, from @BeforeEach to @AfterEach",
        assertThrows(IllegalStateException.class, MemosExtension.create()::memos)
            .getMessage());
  }
}
