package io.keepsake.contract.track;

import io.keepsake.Memoize;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;

/** Leaves that expire, and nodes that are made of them; there may be more nodes than places. */
public class Net {
  private final IntToLongFunction world;
  private final BiFunction<Net, Integer, Object> nodes;

  Net(IntToLongFunction world, BiFunction<Net, Integer, Object> nodes) {
    this.world = world;
    this.nodes = nodes;
  }

  @Memoize(track = true, tags = "leaf:{n}", ttl = "10s")
  public long leaf(int n) {
    return world.applyAsLong(n);
  }

  @Memoize(track = true, capacity = 24)
  public Object node(int n) {
    return nodes.apply(this, n);
  }

  @Memoize(track = true)
  public Object wide(int n) {
    return nodes.apply(this, n);
  }
}
