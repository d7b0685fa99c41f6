package io.keepsake.processor.trees;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.keepsake.processor.model.code.BodyFinding.Kind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds what one method reads beside its arguments, which fields it writes, and which methods it calls. */
final class BodyScanner extends MemberScanner {
  private final Finder finder;

  /** Takes what is found. */
  interface Finder {

    /** Takes something that makes answers doubtful. */
    void found(Kind kind, String what, Tree where);

    /** Takes a field whose value is used. */
    void read(VariableElement field, Tree where);

    /** Takes the methods that a call may mean. */
    void called(List<ExecutableElement> candidates, Tree where);

    /** Takes the methods of another object that a call may mean. */
    void calledElsewhere(List<ExecutableElement> candidates, Tree where);
  }

  /**
   * Creates a scanner.
   *
   * @param names what names mean in the method
   */
  BodyScanner(MeantNames names, Finder finder) {
    super(names);
    this.finder = finder;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    fieldOf(identifier).ifPresent(field -> finder.read(field, identifier));
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    Optional<VariableElement> field = fieldOf(select);
    field.ifPresent(found -> finder.read(found, select));
    return field.isPresent() ? null : scan(select.getExpression(), null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (call.getMethodSelect() instanceof IdentifierTree called) {
      String name = called.getName().toString();
      if (!callOwn(name, arguments.size(), called)) {
        String imported = names.qualifyCall(name);
        int dot = Math.max(0, imported.lastIndexOf('.'));
        callStatic(imported.substring(0, dot), name, arguments, called);
      }
    } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
      callOn(select.getExpression(), select, arguments);
    }
    return scan(arguments, null);
  }

  /** Follows a call without a receiver, and tells whether it means a method of the type or of one around it. */
  private boolean callOwn(String name, int arguments, Tree where) {
    if (isLocalMethod(name)) {
      return true;
    }
    List<ExecutableElement> methods = names.methods(name, arguments);
    finder.called(methods, where);
    return !methods.isEmpty();
  }

  private void callOn(
      ExpressionTree receiver, MemberSelectTree select, List<? extends ExpressionTree> arguments) {
    String name = select.getIdentifier().toString();
    Optional<TypeElement> instance = instanceOf(receiver);
    if (instance.isPresent()) {
      finder.called(names.methodsOf(instance.get(), name, arguments.size()), select);
      return;
    }
    fieldOf(receiver)
        .flatMap(MeantNames::classOf)
        .ifPresent(
            type -> finder.calledElsewhere(names.methodsOf(type, name, arguments.size()), select));
    fieldOf(receiver)
        .flatMap(field -> HiddenInputs.asked(MeantNames.typeOf(field), name))
        .ifPresent(kind -> finder.found(kind, select + text(arguments), select));
    if (HiddenInputs.mayBe(name)) {
      callStatic(className(receiver), name, arguments, select);
    }
    classOf(receiver)
        .ifPresent(type -> finder.called(names.methodsOf(type, name, arguments.size()), select));
    scan(receiver, null);
  }

  private void callStatic(
      String type, String name, List<? extends ExpressionTree> arguments, ExpressionTree where) {
    Optional<Kind> kind = HiddenInputs.call(type, name, arguments.size());
    boolean isToldTheTime = HiddenInputs.isTime(type)
        && name.equals("now")
        && arguments.stream().anyMatch(this::isTime);
    if (kind.isPresent() || isToldTheTime) {
      finder.found(kind.orElse(Kind.CLOCK), where + text(arguments), where);
    }
  }

  /** Tells of a zone, for which the system is asked, and of a clock that is not in the key. */
  private boolean isTime(ExpressionTree argument) {
    Optional<VariableElement> field = fieldOf(argument);
    if (field.isPresent()) {
      String type = MeantNames.typeOf(field.get());
      return HiddenInputs.isClock(type) || HiddenInputs.isZone(type);
    }
    if (argument instanceof IdentifierTree identifier
        && declarationOf(identifier.getName().toString()) instanceof VariableTree variable) {
      return HiddenInputs.isZone(SourceMembers.nameOf(variable.getType()));
    }
    return argument instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && HiddenInputs.isZone(SourceMembers.nameOf(select.getExpression()));
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    ExpressionTree receiver = reference.getQualifierExpression();
    String name = reference.getName().toString();
    Optional<TypeElement> type = instanceOf(receiver).or(() -> classOf(receiver));
    type.ifPresent(
        found -> finder.called(names.methodsOf(found, name, StateScanner.ANY_NUMBER), reference));
    Optional<Kind> kind = reference.getMode() == ReferenceMode.NEW
        ? HiddenInputs.made(className(receiver), 0)
        : HiddenInputs.call(className(receiver), name, StateScanner.ANY_NUMBER);
    kind.or(() ->
            fieldOf(receiver).flatMap(field -> HiddenInputs.asked(MeantNames.typeOf(field), name)))
        .ifPresent(found -> finder.found(found, reference.toString(), reference));
    return instanceOf(receiver).isPresent() ? null : super.visitMemberReference(reference, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
    HiddenInputs.made(
            className(creation.getIdentifier()), creation.getArguments().size())
        .ifPresent(kind -> finder.found(
            kind, "new " + creation.getIdentifier() + text(creation.getArguments()), creation));
    return super.visitNewClass(creation, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    write(assignment.getVariable());
    return scan(assignment.getExpression(), null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void unused) {
    write(assignment.getVariable());
    return scan(assignment.getExpression(), null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree operation, @Nullable Void unused) {
    if (!Writes.isWrite(operation)) {
      return super.visitUnary(operation, null);
    }
    write(operation.getExpression());
    return null;
  }

  private void write(ExpressionTree target) {
    ExpressionTree variable = Writes.variable(target);
    Optional<VariableElement> field = fieldOf(variable);
    field.ifPresent(
        found -> finder.found(Kind.FIELD_WRITE, found.getSimpleName().toString(), variable));
    if (field.isEmpty()) {
      scan(target, null);
    }
  }

  /** Writes arguments as far as they are short: a reader knows the place. */
  private static String text(List<? extends ExpressionTree> arguments) {
    if (arguments.isEmpty()) {
      return "()";
    }
    boolean isShort = arguments.size() == 1
        && (arguments.get(0) instanceof LiteralTree || arguments.get(0) instanceof IdentifierTree);
    return isShort ? "(" + arguments.get(0) + ")" : "(…)";
  }
}
