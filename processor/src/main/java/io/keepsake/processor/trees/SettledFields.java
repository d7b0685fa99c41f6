package io.keepsake.processor.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Tells fields that keep their first value from those that get others, by the source files that are to be seen. */
final class SettledFields {
  /** A container fills fields with these annotations before anybody calls a method; they cannot be final. */
  private static final Set<String> INJECTED = Set.of(
      "Inject",
      "Autowired",
      "Value",
      "Resource",
      "PersistenceContext",
      "PersistenceUnit",
      "EJB",
      "ConfigProperty",
      "Context",
      "Reference",
      "Mock",
      "Spy",
      "InjectMocks",
      "TempDir");

  private final Trees trees;
  private @Nullable CompilationUnitTree lastUnit;
  private @Nullable LaterWrites last;

  SettledFields(Trees trees) {
    this.trees = trees;
  }

  /**
   * Tells whether a field keeps its first value; also if its source is not to be seen, for then nobody knows.
   *
   * @param user the source file in which it is read
   */
  boolean isSettled(VariableElement field, CompilationUnitTree user) {
    TreePath path = trees.getPath(field);
    if (field.getModifiers().contains(Modifier.FINAL)
        || isInjected(field)
        || path == null
        || !(path.getLeaf() instanceof VariableTree tree)) {
      return true;
    }
    LaterWrites own = writesIn(path.getCompilationUnit());
    if (own.isWrittenLater(tree)) {
      return false;
    }
    return field.getModifiers().contains(Modifier.PRIVATE)
        || (own.isWrittenEarly(tree)
            && !writesIn(user).mayBeWrittenLater(field.getSimpleName().toString()));
  }

  private static boolean isInjected(VariableElement field) {
    return field.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(INJECTED::contains);
  }

  private LaterWrites writesIn(CompilationUnitTree unit) {
    @Nullable LaterWrites writes = last;
    if (writes == null || lastUnit != unit) {
      writes = new LaterWrites(unit);
      lastUnit = unit;
      last = writes;
    }
    return writes;
  }
}
