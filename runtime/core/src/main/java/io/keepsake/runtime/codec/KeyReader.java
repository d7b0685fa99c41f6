package io.keepsake.runtime.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys without the classes of the application, for people and for tools. It accepts what {@link KeySink} writes and
 * nothing else.
 */
public final class KeyReader {
  private final byte[] bytes;
  private final ByteSource in;
  private final KeyLeaves leaves;

  private KeyReader(byte[] bytes) {
    this.bytes = bytes;
    this.in = new ByteSource(bytes);
    this.leaves = new KeyLeaves(in);
  }

  /**
   * Reads a key.
   *
   * @param key its bytes
   * @return the call that it stands for
   * @throws CodecException if the bytes are not those of a key
   */
  public static DescribedKey describe(byte[] key) {
    return new KeyReader(key).read();
  }

  /**
   * Finds the arguments in a key.
   *
   * @param key its bytes
   * @return where each argument begins, and where the last one ends
   * @throws CodecException if the bytes are not those of a key
   */
  public static int[] boundaries(byte[] key) {
    return new KeyReader(key).boundaries();
  }

  private int[] boundaries() {
    if (in.readByte() != KeyTag.FORMAT) {
      throw in.malformed("a key of another format");
    }
    var unusedHead = in.readString() + in.readString();
    IntStream.Builder boundaries = IntStream.builder().add(in.position());
    while (!in.isAtEnd()) {
      var unusedNode = node();
      boundaries.add(in.position());
    }
    return boundaries.build().toArray();
  }

  private DescribedKey read() {
    if (in.readByte() != KeyTag.FORMAT) {
      throw in.malformed("a key of another format");
    }
    String method = in.readString();
    String signature = in.readString();
    List<String> texts = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    while (!in.isAtEnd()) {
      KeyNode argument = node();
      StringBuilder text = new StringBuilder();
      argument.print(text);
      texts.add(text.toString());
      values.add(argument.json());
    }
    return new DescribedKey(method, signature, texts, values);
  }

  private KeyNode node() {
    in.enter();
    byte tag = in.readByte();
    KeyNode node = switch (tag) {
      case KeyTag.RECORD -> new KeyNode.Named(in.readString(), sequence("[", "]"));
      case KeyTag.LIST -> sequence("[", "]");
      case KeyTag.SET -> set();
      case KeyTag.MAP -> map();
      case KeyTag.PRESENT -> node();
      default -> leaves.read(tag);
    };
    in.leave();
    return node;
  }

  private KeyNode.Sequence sequence(String open, String close) {
    int count = in.readCount();
    List<KeyNode> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(node());
    }
    return new KeyNode.Sequence(open, parts, close);
  }

  private KeyNode set() {
    int count = in.readCount();
    List<KeyNode> parts = new ArrayList<>(count);
    int last = in.position();
    for (int i = 0; i < count; i++) {
      int from = in.position();
      parts.add(node());
      requireOrder(last, from);
      last = from;
    }
    return new KeyNode.Sequence("{", parts, "}");
  }

  private KeyNode map() {
    int count = in.readCount();
    List<KeyNode.Entry> entries = new ArrayList<>(count);
    int last = in.position();
    for (int i = 0; i < count; i++) {
      int from = in.position();
      entries.add(new KeyNode.Entry(node(), node()));
      requireOrder(last, from);
      last = from;
    }
    return new KeyNode.Entries(entries);
  }

  /** The one that was just read must be greater than the one before it; the first one starts where the last one does. */
  private void requireOrder(int last, int from) {
    if (last < from && Arrays.compareUnsigned(bytes, last, from, bytes, from, in.position()) >= 0) {
      throw in.malformed("elements that are not in order");
    }
  }
}
