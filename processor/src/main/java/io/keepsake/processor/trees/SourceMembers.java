package io.keepsake.processor.trees;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The members of all types of one source file by their names. Bodies are parsed and not resolved, so a name stands for all
 * that have it.
 */
final class SourceMembers {
  /** The name that the compiler gives to constructors. */
  private static final String CONSTRUCTOR = "<init>";

  /** What is called without being named: where texts are joined, by loops, by {@code try}, and by collections. */
  private static final Set<String> UNNAMED =
      Set.of("toString", "iterator", "close", "equals", "hashCode", "compareTo", "compare");

  /**
   * A member.
   *
   * @param owner the names of the types around it
   * @param type the tree of the innermost of them
   */
  record Member(String owner, ClassTree type, Tree tree) {

    boolean isStatic() {
      return tree instanceof BlockTree block
          ? block.isStatic()
          : tree instanceof VariableTree field
              && field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    boolean isField() {
      return tree instanceof VariableTree;
    }

    /** Whether it is a constructor, or initializes an instance. */
    boolean runsWhenMade() {
      return tree instanceof MethodTree method
          ? method.getName().contentEquals(CONSTRUCTOR)
          : !(tree instanceof ClassTree) && !isStatic();
    }
  }

  private final Trees trees;
  private final Elements elements;
  private final Map<String, List<Member>> types = new HashMap<>();
  private final Map<String, List<Member>> methods = new HashMap<>();
  private final Map<String, List<Member>> fields = new HashMap<>();
  private final Map<String, List<Member>> made = new HashMap<>();
  private final Map<String, List<Member>> staticBlocks = new HashMap<>();
  private final Map<String, List<Member>> overriding = new HashMap<>();
  private final IdentityHashMap<Tree, Member> headers = new IdentityHashMap<>();

  SourceMembers(Trees trees, Elements elements, CompilationUnitTree unit) {
    this.trees = trees;
    this.elements = elements;
    unit.getTypeDecls().forEach(declaration -> addType("", new TreePath(unit), declaration));
  }

  private void addType(String around, TreePath path, Tree declaration) {
    if (!(declaration instanceof ClassTree type)) {
      return;
    }
    TreePath here = new TreePath(path, type);
    String owner = around + type.getSimpleName() + ".";
    Member header = new Member(around, type, type);
    put(types, type.getSimpleName().toString(), header);
    headers.put(type, header);
    for (Tree member : type.getMembers()) {
      headers.putIfAbsent(member, header);
      addType(owner, here, member);
      if (isWritten(new TreePath(here, member))) {
        add(new Member(owner, type, member));
      }
    }
  }

  /** Tells of members that stand in the source; the compiler adds constructors and methods of its own. */
  private boolean isWritten(TreePath member) {
    Element element = trees.getElement(member);
    return element == null || elements.getOrigin(element) == Origin.EXPLICIT;
  }

  private void add(Member member) {
    String type = member.type().getSimpleName().toString();
    if (member.tree() instanceof MethodTree method && !member.runsWhenMade()) {
      put(methods, method.getName().toString(), member);
      if (mayOverride(member.type(), method)) {
        put(overriding, type, member);
      }
    } else if (member.tree() instanceof VariableTree field) {
      put(fields, field.getName().toString(), member);
    }
    if (member.runsWhenMade()) {
      put(made, type, member);
    } else if (member.tree() instanceof BlockTree) {
      put(staticBlocks, type, member);
    }
  }

  private static boolean mayOverride(ClassTree type, MethodTree method) {
    Set<Modifier> flags = method.getModifiers().getFlags();
    return !flags.contains(Modifier.STATIC)
        && !flags.contains(Modifier.PRIVATE)
        && (type.getExtendsClause() != null
            || !type.getImplementsClause().isEmpty()
            || UNNAMED.contains(method.getName().toString()));
  }

  private static void put(Map<String, List<Member>> members, String name, Member member) {
    members.computeIfAbsent(name, key -> new ArrayList<>()).add(member);
  }

  /** Returns the methods of a name that take a number of arguments, or {@link StateScanner#ANY_NUMBER}. */
  List<Member> methods(String name, int arguments) {
    return methods.getOrDefault(name, List.of()).stream()
        .filter(member -> takes((MethodTree) member.tree(), arguments))
        .toList();
  }

  private static boolean takes(MethodTree method, int arguments) {
    int parameters = method.getParameters().size();
    return arguments == StateScanner.ANY_NUMBER
        || arguments == parameters
        || (arguments >= parameters - 1 && mayTakeMore(method));
  }

  private static boolean mayTakeMore(MethodTree method) {
    int last = method.getParameters().size() - 1;
    return last >= 0 && method.getParameters().get(last).getType() instanceof ArrayTypeTree;
  }

  /** Returns what runs when something of a type of this name is made, and all of its methods. */
  List<Member> all(String type) {
    List<Member> found = new ArrayList<>(made(type));
    methods.values().stream()
        .flatMap(List::stream)
        .filter(member -> member.type().getSimpleName().contentEquals(type))
        .forEach(found::add);
    return found;
  }

  /** Returns the fields of a name, each with the blocks and, if it belongs to an instance, the constructors that may fill it. */
  List<Member> fields(String name) {
    List<Member> found = new ArrayList<>();
    for (Member field : fields.getOrDefault(name, List.of())) {
      found.add(field);
      String type = field.type().getSimpleName().toString();
      (field.isStatic() ? staticBlocks : made)
          .getOrDefault(type, List.of()).stream()
              .filter(member -> member.type() == field.type() && !member.isField())
              .forEach(found::add);
    }
    return found;
  }

  /** Returns the header of the type that a member stands in; none for a member of a type that has no name. */
  List<Member> headerAround(Tree member) {
    Member header = headers.get(member);
    return header == null ? List.of() : List.of(header);
  }

  /** Returns what a type of this name stands for where it is named: its header, and what is called without a name. */
  List<Member> named(String type) {
    List<Member> found = new ArrayList<>(types.getOrDefault(type, List.of()));
    overriding.getOrDefault(type, List.of()).stream()
        .filter(
            member -> UNNAMED.contains(((MethodTree) member.tree()).getName().toString()))
        .forEach(found::add);
    return found;
  }

  /**
   * Returns what may run when an instance of a type of this name is made: constructors, initializers of fields, and the
   * methods that others may call by the name of what they override.
   */
  List<Member> made(String type) {
    List<Member> found = new ArrayList<>();
    addMade(type, found, new HashSet<>());
    return found;
  }

  private void addMade(String type, List<Member> found, Set<String> seen) {
    if (seen.add(type)) {
      found.addAll(made.getOrDefault(type, List.of()));
      found.addAll(overriding.getOrDefault(type, List.of()));
      for (Member each : types.getOrDefault(type, List.of())) {
        addMade(nameOf(each.type().getExtendsClause()), found, seen);
        each.type().getImplementsClause().forEach(parent -> addMade(nameOf(parent), found, seen));
      }
    }
  }

  /** Returns the simple name of a class, empty for no class. */
  static String nameOf(@Nullable Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return nameOf(generic.getType());
    }
    if (type instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }
}
