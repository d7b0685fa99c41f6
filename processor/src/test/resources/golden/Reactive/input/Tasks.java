package net;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

final class Tasks {
  private Tasks() {}

  static <T> CompletableFuture<T> start(Task<T> task) {
    return new CompletableFuture<>();
  }

  static <T> Task<T> defer(Callable<CompletableFuture<T>> lookup) {
    return () -> lookup.call().join();
  }
}
