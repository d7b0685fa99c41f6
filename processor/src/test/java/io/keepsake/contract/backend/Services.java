package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.Marks;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.Prices;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.Memos;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes the services that the contracts are tested with, in one place. */
public interface Services {
  /** Makes the memoized answers. */
  Subject subject(Memos memos, Computation computation);

  /** Makes the memoized answers that get old while better ones fail or are slow. */
  FreshSubject fresh(Memos memos, Computation computation);

  /** Makes the memoized answers that are kept for reasons of their own. */
  OutcomeSubject outcomes(Memos memos, Computation computation);

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

  /** Makes a service with answers that another one makes void. */
  Prices prices(Memos memos, Function<String, String> computation);

  /** Makes that other service. */
  PriceChanges changes(Memos memos);

  /** An instance of a class whose instances share their answers. */
  record Common(UnaryOperator<String> common, Memo<String> memo, Marks instance) {}
}
