package io.keepsake.runtime.table;

/** Throws again what another thread has thrown. */
final class Failures {
  private Failures() {}

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
  }) // nothing is cast; the caller picks T
  static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }
}
