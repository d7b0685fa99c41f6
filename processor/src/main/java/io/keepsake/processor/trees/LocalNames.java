package io.keepsake.processor.trees;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local variables that are in scope, by numbers in place of names: {@code $0} is the first that is declared. */
final class LocalNames {
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final Set<String> uncertain = new HashSet<>();
  private int declared;

  void open() {
    scopes.push(new HashMap<>());
  }

  void close() {
    scopes.pop();
  }

  /** Declares a local variable and returns what it is written as. */
  String declare(String name) {
    String number = "$" + declared++;
    scopes.getFirst().put(name, number);
    return number;
  }

  /** Marks a variable whose scope is not known here, as that of a pattern: beyond it the name is that of a field. */
  void declareUncertain(String name) {
    uncertain.add(name);
  }

  boolean isUncertain(String name) {
    return uncertain.contains(name);
  }

  /** Declares a field of a local class, which hides a variable of that name and keeps it. */
  void declareField(String name) {
    scopes.getFirst().put(name, name);
  }

  /** Returns what a name is written as, or null if it is none of these. */
  @Nullable
  String find(String name) {
    for (Map<String, String> scope : scopes) {
      String written = scope.get(name);
      if (written != null) {
        return written;
      }
    }
    return null;
  }
}
