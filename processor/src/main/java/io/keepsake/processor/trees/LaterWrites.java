package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a source file are written when, as far as that file says: while their class or instance is made, or
 * later. A write through another object counts for all fields of that name.
 */
final class LaterWrites extends ScopedScanner {
  /** Methods with these annotations run before anybody calls another. */
  private static final Set<String> EARLY =
      Set.of("Inject", "Autowired", "Resource", "PostConstruct", "BeforeEach", "BeforeAll");

  private final Set<Tree> fields = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Tree> early = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Tree> later = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> laterByName = new HashSet<>();
  private final Deque<ClassTree> classes = new ArrayDeque<>();

  /** The innermost method, block or initializer, if it runs while its class or instance is made. */
  private @Nullable Tree maker;

  LaterWrites(CompilationUnitTree unit) {
    scan(unit, null);
  }

  /** Tells whether a field gets its value while its class or instance is made. */
  boolean isWrittenEarly(VariableTree field) {
    return field.getInitializer() != null || early.contains(field);
  }

  /** Tells whether a field may get another value later. */
  boolean isWrittenLater(VariableTree field) {
    return later.contains(field) || mayBeWrittenLater(field.getName().toString());
  }

  /** Tells whether a field of this name, of whatever object, gets another value. */
  boolean mayBeWrittenLater(String name) {
    return laterByName.contains(name);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree) {
        fields.add(member);
      }
    }
    classes.push(type);
    super.visitClass(type, null);
    classes.pop();
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    boolean isEarly = method.getName().contentEquals("<init>")
        || method.getModifiers().getAnnotations().stream().anyMatch(LaterWrites::isEarly);
    @Nullable Tree around = maker;
    maker = isEarly ? method : null;
    super.visitMethod(method, null);
    maker = around;
    return null;
  }

  private static boolean isEarly(AnnotationTree annotation) {
    return EARLY.contains(SourceMembers.nameOf(annotation.getAnnotationType()));
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
    @Nullable Tree around = maker;
    if (!classes.isEmpty() && classes.getFirst().getMembers().contains(block)) {
      maker = block;
    }
    super.visitBlock(block, null);
    maker = around;
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    @Nullable Tree around = maker;
    maker = null;
    super.visitLambdaExpression(lambda, null);
    maker = around;
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    write(assignment.getVariable());
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void unused) {
    write(assignment.getVariable());
    return super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree operation, @Nullable Void unused) {
    if (Writes.isWrite(operation)) {
      write(operation.getExpression());
    }
    return super.visitUnary(operation, null);
  }

  private void write(ExpressionTree target) {
    ExpressionTree variable = Writes.variable(target);
    if (variable instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      add(declarationOf(name), name);
    } else if (variable instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      boolean isOwn = select.getExpression() instanceof IdentifierTree receiver
          && receiver.getName().contentEquals("this");
      add(isOwn ? fieldOf(classes.getFirst(), name) : null, name);
    }
  }

  private static @Nullable Tree fieldOf(ClassTree type, String name) {
    return type.getMembers().stream()
        .filter(
            member -> member instanceof VariableTree field && field.getName().contentEquals(name))
        .map(Tree.class::cast)
        .findFirst()
        .orElse(null);
  }

  private void add(@Nullable Tree declaration, String name) {
    if (declaration == null) {
      laterByName.add(name);
    } else if (fields.contains(declaration)) {
      (isMade((VariableTree) declaration) ? early : later).add(declaration);
    }
  }

  /** Tells whether what runs now makes the class or the instance that a field belongs to. */
  private boolean isMade(VariableTree field) {
    boolean isStatic = field.getModifiers().getFlags().contains(Modifier.STATIC);
    boolean makesClass = maker instanceof BlockTree block && block.isStatic();
    return maker != null
        && isStatic == makesClass
        && classes.getFirst().getMembers().contains(field);
  }
}
