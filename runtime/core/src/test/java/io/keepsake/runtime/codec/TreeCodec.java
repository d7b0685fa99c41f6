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
      String name,
      int @Nullable [] weights,
      @Nullable BigInteger number,
      List<@Nullable Tree> children,
      Map<@Nullable String, @Nullable Tree> named) {}

  static Tree random(Random random, int depth) {
    List<@Nullable Tree> children = new ArrayList<>();
    Map<@Nullable String, @Nullable Tree> named = new LinkedHashMap<>();
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      children.add(random.nextInt(5) == 0 ? null : random(random, depth - 1));
      named.put(Leaves.text(random), random.nextBoolean() ? null : random(random, 0));
    }
    int[] weights = random.nextBoolean() ? null : random.ints(random.nextInt(4)).toArray();
    return new Tree(Leaves.text(random), weights, BigInteger.TEN, children, named);
  }

  @Override
  public void write(@Nullable Tree value, ByteSink out) {
    out.writeBoolean(value != null);
    if (value == null) {
      return;
    }
    out.enter();
    out.writeString(value.name());
    Values.writeInts(out, value.weights());
    Values.writeBigInteger(out, value.number());
    out.writeCount(value.children().size());
    for (Tree child : value.children()) {
      write(child, out);
    }
    out.writeCount(value.named().size());
    value.named().forEach((name, tree) -> {
      Values.writeString(out, name);
      write(tree, out);
    });
    out.leave();
  }

  @Override
  public @Nullable Tree read(ByteSource in) {
    if (!in.readBoolean()) {
      return null;
    }
    in.enter();
    String name = in.readString();
    int[] weights = Values.readInts(in);
    BigInteger number = Values.readBigInteger(in);
    int size = in.readCount();
    List<@Nullable Tree> children = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      children.add(read(in));
    }
    size = in.readCount();
    Map<@Nullable String, @Nullable Tree> named = new LinkedHashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      named.put(Values.readString(in), read(in));
    }
    in.leave();
    return new Tree(name, weights, number, children, named);
  }
}
