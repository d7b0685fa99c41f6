package io.keepsake.runtime.codec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A codec as generated code has it, of a type that contains itself in lists and maps. */
final class TreeCodec implements Codec<TreeCodec.@Nullable Tree> {

  /** The type. */
  record Tree(
      @Nullable String name,
      int @Nullable [] weights,
      @Nullable BigInteger number,
      @Nullable List<@Nullable Tree> children,
      @Nullable Map<@Nullable String, @Nullable Tree> named,
      int rank,
      long time) {}

  static Tree random(Random random, int depth) {
    List<@Nullable Tree> children = new ArrayList<>();
    Map<@Nullable String, @Nullable Tree> named = new LinkedHashMap<>();
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      children.add(random.nextInt(5) == 0 ? null : random(random, depth - 1));
      named.put(Leaves.text(random), random.nextBoolean() ? null : random(random, 0));
    }
    int[] weights = random.nextBoolean() ? null : random.ints(random.nextInt(4)).toArray();
    return new Tree(
        Leaves.text(random),
        weights,
        BigInteger.TEN,
        children,
        named,
        random.nextInt(),
        random.nextLong());
  }

  @Override
  public void write(@Nullable Tree value, ByteSink out) {
    if (out.writePresence(value)) {
      writeTree(out, value);
    }
  }

  @Override
  public @Nullable Tree read(ByteSource in) {
    return in.readBoolean() ? readTree(in) : null;
  }

  private static void writeTree(ByteSink out, @Nullable Tree value) {
    out.enter();
    Values.writeString(out, value.name());
    Values.writeInts(out, value.weights());
    Values.writeBigInteger(out, value.number());
    int head = Elements.writeHead(out, value.children());
    for (Tree child : value.children()) {
      if (Elements.writePresence(out, head, child)) {
        writeTree(out, child);
      }
    }
    int named = Elements.writeHead(out, value.named());
    value.named().forEach((name, tree) -> {
      Values.writeString(out, name);
      if (Elements.writePresence(out, named, tree)) {
        writeTree(out, tree);
      }
    });
    VarInts.writeInt(out, value.rank());
    VarInts.writeLong(out, value.time());
    out.leave();
  }

  private static Tree readTree(ByteSource in) {
    in.enter();
    String name = Values.readString(in);
    int[] weights = Values.readInts(in);
    BigInteger number = Values.readBigInteger(in);
    List<@Nullable Tree> children = readChildren(in);
    Map<@Nullable String, @Nullable Tree> named = readNamed(in);
    Tree tree =
        new Tree(name, weights, number, children, named, VarInts.readInt(in), VarInts.readLong(in));
    in.leave();
    return tree;
  }

  private static @Nullable List<@Nullable Tree> readChildren(ByteSource in) {
    int head = Elements.readHead(in);
    if (head == 0) {
      return null;
    }
    List<@Nullable Tree> children = new ArrayList<>(Elements.size(head));
    for (int left = Elements.size(head); left > 0; left--) {
      children.add(Elements.readPresence(in, head) ? readTree(in) : null);
    }
    return children;
  }

  private static @Nullable Map<@Nullable String, @Nullable Tree> readNamed(ByteSource in) {
    int head = Elements.readHead(in);
    if (head == 0) {
      return null;
    }
    Map<@Nullable String, @Nullable Tree> named = new LinkedHashMap<>(Elements.size(head) * 2);
    for (int left = Elements.size(head); left > 0; left--) {
      named.put(Values.readString(in), Elements.readPresence(in, head) ? readTree(in) : null);
    }
    return named;
  }
}
