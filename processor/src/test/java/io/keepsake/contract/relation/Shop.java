package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Handle;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Memoized methods that have to do with each other; what they compute is what the test says of their name. */
public interface Shop {
  /** Has the tags {@code user:} and {@code profiles}. */
  String profile(@Nullable String user);

  /** Has a tag that cannot be told for some notes. */
  String note(Note note);

  /** Has the tag {@code currency:}. */
  String rate(String currency);

  /** Is made of rates. */
  String total(String currency);

  /** Is made of totals. */
  String report(int year);

  /** What a method has to say. */
  record Note(String text) {
    /** Fails for a bad note. */
    public String mood() {
      if (text.equals("bad")) {
        throw new IllegalStateException("nobody knows");
      }
      return "fine";
    }
  }

  /** A shop and the handles to its answers. */
  record Subject(
      Memos memos,
      Shop shop,
      Handle<@Nullable String, String> profiles,
      Handle<Note, String> notes,
      Handle<String, String> rates,
      Handle<String, String> totals,
      Handle<Integer, String> reports) {}

  /** Makes shops. */
  interface Maker {
    Subject make(Memos memos, UnaryOperator<String> script);
  }
}
