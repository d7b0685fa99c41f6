package io.keepsake.processor.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.keepsake.processor.model.code.BodyFinding;
import io.keepsake.processor.model.code.StateUse;
import io.keepsake.processor.read.code.MethodBodies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks into the bodies that javac has parsed: for instance state, for doubtful answers, and for their fingerprints. */
final class JavacBodies implements MethodBodies {
  private final Trees trees;
  private final Elements elements;
  private final SettledFields settled;
  private @Nullable CodeSource last;

  JavacBodies(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
    this.settled = new SettledFields(trees);
  }

  @Override
  public StateUse stateUse(ExecutableElement method, TypeElement type) {
    StateSearch search = new StateSearch(trees, elements.getAllMembers(type));
    if (!search.canSee(method)) {
      return StateUse.UNKNOWN;
    }
    Set<String> members = search.membersReadBy(method);
    return new StateUse(true, List.copyOf(members));
  }

  @Override
  public Optional<String> fingerprint(ExecutableElement method, TypeElement type) {
    return bodyOf(method, type)
        .map(path -> new CodeFingerprint(sourceOf(path.getCompilationUnit())).of(path.getLeaf()));
  }

  @Override
  public Optional<String> fingerprint(List<ExecutableElement> methods) {
    List<TreePath> paths =
        methods.stream().map(trees::getPath).filter(Objects::nonNull).toList();
    return paths.size() < methods.size()
        ? Optional.empty()
        : Optional.of(new CodeFingerprint(sourceOf(paths.get(0).getCompilationUnit()))
            .of(paths.stream().map(TreePath::getLeaf).toList()));
  }

  @Override
  public boolean areInOneFile(TypeElement type, TypeElement other) {
    TreePath path = trees.getPath(type);
    TreePath otherPath = trees.getPath(other);
    return path != null
        && otherPath != null
        && path.getCompilationUnit() == otherPath.getCompilationUnit();
  }

  @Override
  public Optional<List<BodyFinding>> findings(ExecutableElement method, TypeElement type) {
    return bodyOf(method, type).map(path -> {
      CodeSource source = sourceOf(path.getCompilationUnit());
      return new BodySearch(trees, source, settled).of(method, new MeantNames(elements, source));
    });
  }

  /** Finds a method that has a body in the source file of a type. */
  private Optional<TreePath> bodyOf(ExecutableElement method, TypeElement type) {
    TreePath path = trees.getPath(method);
    TreePath own = trees.getPath(type);
    boolean isHere = path != null
        && own != null
        && path.getCompilationUnit() == own.getCompilationUnit()
        && path.getLeaf() instanceof MethodTree tree
        && tree.getBody() != null;
    return isHere ? Optional.of(path) : Optional.empty();
  }

  /** Methods come type by type, so that the last file is the one that is asked for again. */
  private CodeSource sourceOf(CompilationUnitTree unit) {
    @Nullable CodeSource source = last;
    if (source == null || source.unit() != unit) {
      source = new CodeSource(
          unit, new SourceMembers(trees, elements, unit), new ImportedNames(elements, unit));
      last = source;
    }
    return source;
  }
}
