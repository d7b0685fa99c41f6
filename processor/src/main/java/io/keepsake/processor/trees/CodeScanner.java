package io.keepsake.processor.trees;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import io.keepsake.processor.trees.SourceMembers.Member;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the text that a fingerprint is taken of, for one member, and finds the other members that it reaches. */
final class CodeScanner extends WordScanner {
  private static final Set<Kind> SCOPES = EnumSet.of(
      Kind.BLOCK,
      Kind.FOR_LOOP,
      Kind.ENHANCED_FOR_LOOP,
      Kind.LAMBDA_EXPRESSION,
      Kind.TRY,
      Kind.CATCH,
      Kind.SWITCH,
      Kind.SWITCH_EXPRESSION,
      Kind.METHOD,
      Kind.CLASS,
      Kind.INTERFACE,
      Kind.ENUM,
      Kind.RECORD,
      Kind.ANNOTATION_TYPE);

  private final CodeSource source;
  private final Consumer<List<Member>> reached;
  private final LocalNames locals = new LocalNames();
  private final Tree member;
  private final Set<Tree> fields = new HashSet<>();

  /**
   * Creates a scanner.
   *
   * @param member the tree of the member
   * @param reached takes the members that may be meant by a name
   */
  CodeScanner(CodeSource source, Tree member, Consumer<List<Member>> reached) {
    this.source = source;
    this.member = member;
    this.reached = reached;
  }

  /** Scans the member and returns its text. */
  String write() {
    locals.open();
    if (member instanceof ClassTree type) {
      header(type);
    } else {
      scan(member, null);
    }
    locals.close();
    return text.toString();
  }

  /** Writes what a type is: its parents, and what stands for its instances, the parts of a record or the constants. */
  private void header(ClassTree type) {
    text.open(type);
    text.word(type.getSimpleName().toString());
    scan(type.getTypeParameters(), null);
    scan(type.getExtendsClause(), null);
    scan(type.getImplementsClause(), null);
    scan(type.getPermitsClause(), null);
    List<? extends Tree> parts = TypeParts.parts(type);
    fields.addAll(parts);
    scan(parts, null);
    text.close();
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null || CodeText.isWrapper(tree)) {
      return super.scan(tree, null);
    }
    boolean isScope = SCOPES.contains(tree.getKind());
    text.open(tree);
    if (isScope) {
      locals.open();
    }
    super.scan(tree, null);
    if (isScope) {
      locals.close();
    }
    text.close();
    return null;
  }

  /** Marks where a list begins and ends: two lists may follow each other. */
  @Override
  public @Nullable Void scan(@Nullable Iterable<? extends Tree> trees, @Nullable Void unused) {
    if (trees != null) {
      text.openList();
      if (!CodeText.isDefaultAlone(trees)) {
        super.scan(trees, null);
      }
      text.closeList();
    }
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree operation, @Nullable Void unused) {
    if (operation.getKind() != Kind.PLUS) {
      return super.visitBinary(operation, null);
    }
    for (Object operand : CodeText.operands(operation)) {
      if (operand instanceof Tree tree) {
        scan(tree, null);
      } else {
        text.literal(operand);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    String name = identifier.getName().toString();
    List<Member> sameName = source.members().fields(name);
    @Nullable String local = locals.find(name);
    if (local == null || locals.isUncertain(name)) {
      reached.accept(sameName);
    }
    reached.accept(source.members().named(name));
    text.word(local != null ? local : sameName.isEmpty() ? source.imports().resolve(name) : name);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    scan(select.getExpression(), null);
    String name = select.getIdentifier().toString();
    reached.accept(source.members().fields(name));
    reached.accept(source.members().named(name));
    text.word(name);
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    scan(call.getTypeArguments(), null);
    int arguments = call.getArguments().size();
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      scan(select.getExpression(), null);
      call(select.getIdentifier().toString(), arguments);
    } else if (call.getMethodSelect() instanceof IdentifierTree called) {
      call(source.imports().resolve(called.getName().toString()), arguments);
    }
    return scan(call.getArguments(), null);
  }

  private void call(String name, int arguments) {
    text.word(name);
    reached.accept(source.members().methods(name, arguments));
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    scan(reference.getQualifierExpression(), null);
    scan(reference.getTypeArguments(), null);
    text.word(reference.getMode().name());
    call(reference.getName().toString(), StateScanner.ANY_NUMBER);
    make(reference.getQualifierExpression());
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
    make(creation.getIdentifier());
    return super.visitNewClass(creation, null);
  }

  private void make(Tree type) {
    reached.accept(source.members().made(SourceMembers.nameOf(type)));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Tree type = variable.getType();
    if (type == null || isVar(type)) {
      text.word("var");
    } else {
      scan(type, null);
    }
    String name = variable.getName().toString();
    text.word(isField(variable) ? name : locals.declare(name));
    return scan(variable.getInitializer(), null);
  }

  private boolean isField(VariableTree variable) {
    return variable == member || fields.contains(variable);
  }

  private static boolean isVar(Tree type) {
    return type instanceof IdentifierTree identifier && identifier.getName().contentEquals("var");
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree pattern, @Nullable Void unused) {
    super.visitBindingPattern(pattern, null);
    locals.declareUncertain(pattern.getVariable().getName().toString());
    return null;
  }

  /** The variable is not in scope where the elements come from, although it is written in front of them. */
  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    scan(loop.getExpression(), null);
    scan(loop.getVariable(), null);
    return scan(loop.getStatement(), null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
    text.word(local.getSimpleName().toString());
    for (Tree each : local.getMembers()) {
      if (each instanceof VariableTree field) {
        fields.add(field);
        locals.declareField(field.getName().toString());
      }
    }
    return super.visitClass(local, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    text.word(method.getName().toString());
    return super.visitMethod(method, null);
  }
}
