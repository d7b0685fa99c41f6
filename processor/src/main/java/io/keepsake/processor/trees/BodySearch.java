package io.keepsake.processor.trees;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.keepsake.processor.model.code.BodyFinding;
import io.keepsake.processor.model.code.BodyFinding.Kind;
import io.keepsake.processor.model.code.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Looks for what makes the answers of one method doubtful, in its body and in the methods of its source file that it
 * calls. What is not certain by the names alone, such as which of two overloads is called, is left: advice that is wrong
 * is worse than none.
 */
final class BodySearch {
  private final Trees trees;
  private final CodeSource source;
  private final SettledFields settled;
  private final Deque<ExecutableElement> open = new ArrayDeque<>();
  private final Set<ExecutableElement> visited = new HashSet<>();
  private final Map<String, BodyFinding> findings = new LinkedHashMap<>();

  BodySearch(Trees trees, CodeSource source, SettledFields settled) {
    this.trees = trees;
    this.source = source;
    this.settled = settled;
  }

  /** Returns the findings of a method, its own in front of those of the methods that it calls. */
  List<BodyFinding> of(ExecutableElement method, MeantNames names) {
    visited.add(method);
    scan(method, "", names);
    while (!open.isEmpty()) {
      ExecutableElement called = open.poll();
      scan(called, called.getSimpleName() + "()", names);
    }
    Set<String> written = findings.values().stream()
        .filter(finding -> finding.kind() == Kind.FIELD_WRITE)
        .map(BodyFinding::what)
        .collect(Collectors.toSet());
    return findings.values().stream()
        .filter(finding -> !isRead(finding.kind()) || !written.contains(finding.what()))
        .toList();
  }

  private static boolean isRead(Kind kind) {
    return kind == Kind.FIELD_READ || kind == Kind.STATIC_READ;
  }

  private void scan(ExecutableElement method, String through, MeantNames names) {
    BodyScanner.Finder finder = new BodyScanner.Finder() {
      @Override
      public void found(Kind kind, String what, Tree where) {
        add(kind, what, where, method, through);
      }

      @Override
      public void read(VariableElement field, Tree where) {
        if (!settled.isSettled(field, source.unit())) {
          boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
          Kind kind = isStatic ? Kind.STATIC_READ : Kind.FIELD_READ;
          found(kind, field.getSimpleName().toString(), where);
        }
      }

      @Override
      public void called(List<ExecutableElement> candidates, Tree where) {
        follow(candidates);
        calledElsewhere(candidates, where);
      }

      @Override
      public void calledElsewhere(List<ExecutableElement> candidates, Tree where) {
        if (MemoizedCalls.areUntracked(candidates)) {
          found(Kind.UNTRACKED_CALL, MemoizedCalls.name(candidates.get(0)), where);
        }
      }
    };
    new BodyScanner(names.in(method), finder).scan(trees.getTree(method), null);
  }

  private void add(Kind kind, String what, Tree where, ExecutableElement method, String through) {
    Spot spot = new Spot(
        method, (severity, message) -> trees.printMessage(severity, message, where, source.unit()));
    findings.putIfAbsent(kind + " " + what, new BodyFinding(kind, what, through, spot));
  }

  /** Follows a call; not of a memoized method, of which all is told where it is. */
  private void follow(List<ExecutableElement> candidates) {
    if (candidates.size() == 1) {
      ExecutableElement method = candidates.get(0);
      if (isHere(method) && !MemoizedCalls.isMemoized(method) && visited.add(method)) {
        open.add(method);
      }
    }
  }

  private boolean isHere(ExecutableElement method) {
    TreePath path = trees.getPath(method);
    return path != null
        && path.getCompilationUnit() == source.unit()
        && path.getLeaf() instanceof MethodTree tree
        && tree.getBody() != null;
  }
}
