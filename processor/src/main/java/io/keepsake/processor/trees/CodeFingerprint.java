package io.keepsake.processor.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.keepsake.processor.trees.SourceMembers.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes the fingerprint of a method's code: of its body, and of everything in its source file that it reaches.
 *
 * <p>What is reached is found by name and number of arguments, so it may be more than what runs, and never less: a change
 * too many costs one computation, a change too few would give a wrong answer. With each type that is named or has a member
 * that is reached comes its header, and with an enum the constants that some code makes; all of them in their order, if
 * something is reached that may look at it. The texts of what is reached are sorted, for it makes no difference where in
 * the file they stand.
 */
final class CodeFingerprint {
  private static final int BYTES = 16;

  /** What may look at the order of constants, or at how many there are. */
  private static final Pattern ORDERED = Pattern.compile(
      ":([\\w$]+\\.)*(values|ordinal|compareTo|compare|sort|sorted|min|max|naturalOrder|reverseOrder|comparing|thenComparing"
          + "|range|allOf|complementOf|getEnumConstants|Enum(Map|Set)|Tree(Map|Set)|ConcurrentSkipList(Map|Set)"
          + "|PriorityQueue)\\b");

  private final CodeSource source;
  private final Set<Tree> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Member> open = new ArrayDeque<>();

  CodeFingerprint(CodeSource source) {
    this.source = source;
  }

  /** Returns the fingerprint of a method of the source. */
  String of(Tree method) {
    return of(List.of(method));
  }

  /** Returns the fingerprint of several methods of the source. */
  String of(List<Tree> methods) {
    visited.addAll(methods);
    SortedSet<String> texts = new TreeSet<>();
    methods.forEach(method -> {
      texts.add(textOf(method));
      if (method instanceof MethodTree called) {
        new KeyScanner(source.members(), this::reach).look(called);
      }
      reach(source.members().headerAround(method));
    });
    SortedSet<String> reached = new TreeSet<>();
    while (!open.isEmpty()) {
      Member member = open.pop();
      reached.add(member.owner() + textOf(member.tree()));
    }
    String text = String.join("\n", texts) + "\n" + String.join("\n", reached);
    return digest(ORDERED.matcher(text).find() ? text + "\n" + String.join("\n", orders()) : text);
  }

  /** Returns the constants of all enums that are reached. */
  private SortedSet<String> orders() {
    SortedSet<String> orders = new TreeSet<>();
    for (Tree tree : visited) {
      if (tree instanceof ClassTree type && tree.getKind() == Tree.Kind.ENUM) {
        orders.add(type.getSimpleName() + TypeParts.constants(type).toString());
      }
    }
    return orders;
  }

  private String textOf(Tree member) {
    return new CodeScanner(source, member, this::reach).write();
  }

  private void reach(List<Member> members) {
    for (Member member : members) {
      if (visited.add(member.tree())) {
        open.push(member);
        reach(source.members().headerAround(member.type()));
      }
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // each Java has SHA-256
    }
  }
}
