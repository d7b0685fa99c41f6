package io.keepsake.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TracingTest {
  private static final int COLLECTIONS = 100;

  @Test
  @SuppressWarnings("SystemGc")
  void here_isTheSame_whileSomebodyComputes() {
    Tracing tracing = Tracing.here();
    Trace trace = Trace.of("shop.Prices.quote(String)");
    tracing.current = trace;
    try {
      System.gc();
      assertThat(Tracing.here()).isSameAs(tracing);
      assertThat(Tracing.here().current).isSameAs(trace);
    } finally {
      tracing.current = null;
    }
  }

  /** As in a server, whose threads outlive an application that is replaced. */
  @Test
  @SuppressWarnings("SystemGc")
  void threadThatHasCalled_keepsNoClassLoaderAlive() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      WeakReference<ClassLoader> application =
          pool.submit(TracingTest::callOfAnApplication).get(30, TimeUnit.SECONDS);
      for (int i = 0; i < COLLECTIONS && application.get() != null; i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(application.get()).isNull();
    } finally {
      pool.shutdown();
    }
  }

  private static WeakReference<ClassLoader> callOfAnApplication() throws Exception {
    URL classes = Tracing.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class<?> tracing = loader.loadClass(Tracing.class.getName());
      assertThat(tracing).isNotSameAs(Tracing.class);
      assertThat(tracing.getMethod("here").invoke(null)).isInstanceOf(tracing);
      return new WeakReference<>(loader);
    }
  }
}
