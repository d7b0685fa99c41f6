package io.keepsake.contract.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the services of {@link Outcomes} say of their answers. */
public final class OutcomeTerms {
  private OutcomeTerms() {}

  /** Good answers begin with that word and the key. */
  public static boolean isGood(@Nullable String answer, String key) {
    if (answer != null && answer.startsWith("fail")) {
      throw new IllegalArgumentException(key);
    }
    return answer != null && answer.startsWith("good " + key);
  }

  /** So many seconds as the answer begins with; none for one that does not begin with a number. */
  public static @Nullable Duration life(@Nullable String answer) {
    if (answer == null || answer.startsWith("any")) {
      return null;
    }
    if (answer.startsWith("for ever")) {
      return Duration.ofSeconds(Long.MAX_VALUE);
    }
    return Duration.ofSeconds(Long.parseLong(answer.split(" ", 2)[0]));
  }
}
