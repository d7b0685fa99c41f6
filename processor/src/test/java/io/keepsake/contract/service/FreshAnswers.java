package io.keepsake.contract.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Memoized methods whose answers get old while better ones fail or are slow. */
public interface FreshAnswers {

  /** Lives for 60 seconds, and is computed anew after 30. */
  String refreshed(String key) throws Exception;

  /** Lives for 10 seconds, and for 60 more while computing fails. */
  String excused(String key) throws Exception;

  /** Lives for 10 seconds after use, and for 60 more while computing fails. */
  String excusedIdle(String key) throws Exception;

  /** Lives for 10 seconds; callers wait for one second then. */
  String soft(String key) throws Exception;

  /** As {@link #soft}; computations end after 5 seconds, and answers are given for 60 seconds more. */
  String hard(String key) throws Exception;

  /** Lives for an hour; computations end after 5 seconds. */
  String limited(String key) throws Exception;

  /** Lives for 60 seconds, is computed anew after 30, and lives for 60 more while computing fails. */
  CompletableFuture<String> later(String key) throws Exception;

  /** As {@link #refreshed}, over arguments that callers may change. */
  String joined(List<String> words, int[] numbers, Map<String, List<Integer>> more)
      throws Exception;

  /** As {@link #refreshed}, by a part of the argument. */
  String holder(Ticket ticket) throws Exception;

  /** A Fibonacci number, modulo 2^64; callers wait for one second. */
  long fib(int n);
}
