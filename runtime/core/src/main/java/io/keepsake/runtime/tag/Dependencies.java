package io.keepsake.runtime.tag;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spec.MemoRelations;
import io.keepsake.runtime.spec.MemoRelations.Source;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which methods' answers are made of which, as far as classes have made caches. */
final class Dependencies {
  /** Below each method those whose answers are made of its own. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /** The methods of supertypes whose place a method takes: who depends on those may have been answered by it. */
  private final Map<String, Set<String>> inherited = new ConcurrentHashMap<>();
  /** Beside each method those that were seen to read its answers; circles are no fault here. */
  private final Map<String, Set<String>> readers = new HashMap<>();

  private final Map<String, Set<TagPattern>> tags = new HashMap<>();
  private volatile boolean isEmpty = true;

  /** Whether no method's answers are made of another's. */
  boolean isEmpty() {
    return isEmpty;
  }

  /**
   * Notes what a method has to do with others.
   *
   * @throws MemoConfigException if its answers would be made of themselves
   */
  synchronized void add(MemoSpec spec) {
    MemoRelations relations = spec.relations();
    String method = spec.qualifiedSignature();
    for (Source source : relations.sources()) {
      List<String> path = path(method, source.method());
      if (path != null) {
        throw new MemoConfigException("the answers of " + method + " depend on themselves: "
            + String.join(" is in the answers of ", path) + " is in the answers of " + method
            + "; remove one of the `dependsOn`");
      }
    }
    note(method, relations.tags());
    for (Source source : relations.sources()) {
      below.computeIfAbsent(source.method(), first -> new LinkedHashSet<>()).add(method);
      note(source.method(), source.tags());
      isEmpty = false;
    }
  }

  /** Notes that answers of a method, which is tracked, are made of those of another. */
  synchronized void addReader(String method, String reader) {
    readers.computeIfAbsent(method, first -> new LinkedHashSet<>()).add(reader);
  }

  private void note(String method, List<String> written) {
    if (!written.isEmpty()) {
      Set<TagPattern> patterns = tags.computeIfAbsent(method, first -> new HashSet<>());
      written.forEach(tag -> patterns.add(TagPattern.of(tag)));
    }
  }

  /** Finds how answers of one method get into those of another; null if they do not. */
  private @Nullable List<String> path(String from, String to) {
    Map<String, String> cameFrom = new HashMap<>();
    List<String> open = new ArrayList<>(List.of(from));
    for (int i = 0; i < open.size(); i++) {
      String at = open.get(i);
      if (at.equals(to)) {
        return walked(cameFrom, from, to);
      }
      for (String next : below.getOrDefault(at, Set.of())) {
        if (!next.equals(from) && cameFrom.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return null;
  }

  private static List<String> walked(Map<String, String> cameFrom, String from, String to) {
    List<String> path = new ArrayList<>();
    for (String at = to; at != null; at = at.equals(from) ? null : cameFrom.get(at)) {
      path.add(at);
    }
    Collections.reverse(path);
    return path;
  }

  /** Notes that a method inherits from another one, or overrides it. */
  void inherits(String method, String from) {
    inherited.computeIfAbsent(method, first -> ConcurrentHashMap.newKeySet()).add(from);
  }

  /**
   * Returns a method, those whose place it takes, and all whose answers are made of theirs, directly or through others.
   */
  synchronized Set<String> from(String method) {
    Set<String> found = new LinkedHashSet<>(Set.of(method));
    List<String> open = new ArrayList<>(found);
    for (int i = 0; i < open.size(); i++) {
      String at = open.get(i);
      for (var next : List.of(inherited, below, readers)) {
        next.getOrDefault(at, Set.of()).stream().filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  /** Returns the methods whose answers are made of a method's own, each behind those that it is made of, circles apart. */
  synchronized List<String> inOrderBelow(String method) {
    List<String> ended = new ArrayList<>();
    end(method, new HashSet<>(), ended);
    Collections.reverse(ended);
    return ended.subList(1, ended.size());
  }

  private void end(String method, Set<String> seen, List<String> ended) {
    if (seen.add(method)) {
      below.getOrDefault(method, Set.of()).forEach(next -> end(next, seen, ended));
      readers.getOrDefault(method, Set.of()).forEach(next -> end(next, seen, ended));
      ended.add(method);
    }
  }

  /** Tells whether a method's answers are in those of others. */
  synchronized boolean isSource(String method) {
    return below.containsKey(method);
  }

  /** Returns the methods that may have a tag, of those whose answers are in those of others. */
  synchronized Set<String> sourcesWith(String tag) {
    Set<String> found = new HashSet<>();
    Set<String> sources = new HashSet<>(below.keySet());
    sources.addAll(readers.keySet());
    for (String source : sources) {
      if (tags.getOrDefault(source, Set.of()).stream().anyMatch(pattern -> pattern.mayBe(tag))) {
        found.add(source);
      }
    }
    return found;
  }
}
