package io.keepsake.contract.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Numbers its answers, notes what it was asked for, and does what a test says besides. For many threads. */
class Script implements Stock.Source {
  final AtomicInteger computations = new AtomicInteger();

  /** What was asked for: {@code "a"} of one, {@code "[a, b]"} of many. */
  final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Runs before each answer is made. */
  interface Before {
    void run(String asked) throws Exception;
  }

  private volatile Before before = asked -> {};

  /** Says what runs before each answer from now on. */
  void before(Before action) {
    before = action;
  }

  @Override
  public @Nullable String one(@Nullable String sku) throws Exception {
    log.add(String.valueOf(sku));
    before.run(String.valueOf(sku));
    return answer(sku);
  }

  @Override
  public @Nullable Map<String, String> many(@Nullable Collection<String> skus) throws Exception {
    log.add(String.valueOf(skus));
    before.run(String.valueOf(skus));
    Map<String, String> answers = new LinkedHashMap<>();
    if (skus != null) {
      for (String sku : skus) {
        if (sku == null || !sku.startsWith("no ")) {
          answers.put(sku, answer(sku));
        }
      }
    }
    return answers;
  }

  private String answer(@Nullable String sku) {
    return sku + "#" + computations.incrementAndGet();
  }
}
