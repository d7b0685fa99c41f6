package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.Marks;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.util.function.UnaryOperator;

/** What a backend has to make to be tested. */
public interface Kit {

  /** Returns what the names of the services begin with. */
  String prefix();

  /** Starts the making of {@link Memos} with what the backend needs. */
  default MemosBuilder memos() {
    return Memos.builder();
  }

  /** Tells whether a hit keeps an entry from being the next to leave. */
  default boolean hitsProtect() {
    return true;
  }

  /** Tells whether what leaves the memory is kept by a store behind it. */
  default boolean keepsBehind() {
    return false;
  }

  /** Tells whether arguments and answers become bytes, so that not every type will do. */
  default boolean keepsBytes() {
    return false;
  }

  /** Gives back what the test that ends has used. */
  default void close() {}

  /** Makes the memoized answers. */
  Subject subject(Memos memos, Computation computation);

  /** Makes the memoized answers that get old while better ones fail or are slow. */
  FreshSubject fresh(Memos memos, Computation computation);

  /** Makes the memoized methods that call each other. */
  Recursion recursion(Memos memos);

  /** Makes the memoized methods over all kinds of arguments. */
  Keyed keyed(Memos memos);

  /** Makes a subclass of what {@link #keyed} makes. */
  Keyed keyedChild(Memos memos);

  /** Makes another class with a method {@code twin(String)}. */
  UnaryOperator<String> keyedTwin(Memos memos);

  /** Makes an instance of a class whose instances share their answers. */
  Common common(Memos memos);

  /** An instance of a class whose instances share their answers. */
  record Common(UnaryOperator<String> common, Memo<String> memo, Marks instance) {}
}
