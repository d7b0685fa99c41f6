package io.keepsake.runtime.table;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.change.Target;
import io.keepsake.runtime.codec.Codec;
import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.TierSpec;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Front;
import io.keepsake.runtime.tier.KeyGroup;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one method that are kept as bytes, with all tables in front of them or none, as methods see them that
 * remove some.
 *
 * <p>A removal fences the saves of its keys: of one that is known, of all, or of all that have some parts, which it can tell
 * of any key. It removes from the memory of all tables, then from the tier, then from memory again, for a computation that began in between may have read
 * the tier. Where only parts of the key are known the tier is looked through, for keys with the bytes of these parts. If
 * it cannot be looked through, everything in it is removed, which it remembers to do as long as it does not work.
 */
public final class KeptAnswers implements Target {
  private final ByteTier bytes;
  private final MemoSpec spec;
  private final PartWriter writer;

  KeptAnswers(ByteTier bytes, MemoSpec spec, PartWriter writer) {
    this.bytes = bytes;
    this.spec = spec;
    this.writer = writer;
  }

  /**
   * Opens the answers of a method that are kept as bytes, whether or not there is a table in front of them, so that
   * methods find them that invalidate some. For generated code.
   *
   * @param memos the owner, which knows the directory
   * @param spec what the annotation says
   * @param tier what it says about the tier
   * @param codec writes and reads the answers
   * @param writer writes the components of the key
   */
  public static void open(
      Memos memos, MemoSpec spec, TierSpec tier, Codec<?> codec, PartWriter writer) {
    MemoSpec resolved = memos.resolve(spec, true);
    ByteTier bytes =
        resolved.enabled() ? memos.tier(resolved, tier, version(spec, tier, codec)) : null;
    if (bytes != null) {
      memos
          .changes()
          .keep(spec.qualifiedSignature(), bytes, new KeptAnswers(bytes, resolved, writer));
    }
  }

  /** The fingerprint of method, types and code. */
  static String version(MemoSpec spec, TierSpec tier, Codec<?> codec) {
    return Envelope.fingerprint(
        spec.qualifiedSignature(), tier.schema(), tier.code(), Integer.toString(codec.version()));
  }

  @Override
  public String method() {
    return spec.qualifiedSignature();
  }

  @Override
  public @Nullable Memo<?> memo() {
    return null;
  }

  @Override
  public void remove(Parts parts) {
    Fence fence = bytes.fence();
    if (parts.isWhole()) {
      ByteKey key = ByteKey.of(whole(parts));
      fence.beginRemoval(key);
      remove(table -> table.dropParts(parts), () -> bytes.remove(key), () -> fence.endRemoval(key));
    } else {
      KeyGroup group = new KeyGroup(parts.positions(), encode(parts));
      fence.beginRemovalOf(group);
      remove(
          table -> table.dropParts(parts), () -> removeAny(group), () -> fence.endRemovalOf(group));
    }
  }

  @Override
  public void removeAll() {
    Fence fence = bytes.fence();
    fence.beginClear();
    remove(TieredTable::dropAllHere, bytes::clear, fence::endClear);
  }

  /** What is done to the tier. */
  private interface Change {
    void run() throws IOException;
  }

  /** Removes what the fence was told of. */
  private void remove(Consumer<ByteTable<?, ?>> memory, Change change, Runnable end) {
    try {
      tables(memory);
      try {
        change.run();
      } finally {
        tables(memory);
      }
    } catch (IOException failure) {
      // the store said so, and is asked again
    } finally {
      end.run();
    }
  }

  private void tables(Consumer<ByteTable<?, ?>> action) {
    for (Front front : bytes.fronts().present()) {
      if (front instanceof ByteFront<?> byteFront && !byteFront.table().isClosed()) {
        action.accept(byteFront.table());
      }
    }
  }

  private void removeAny(KeyGroup group) throws IOException {
    try {
      bytes.removeAll(group);
    } catch (IOException | RuntimeException failure) {
      bytes.clear();
    }
  }

  private byte[][] encode(Parts parts) {
    int head = sink().toByteArray().length;
    @Nullable Object[] values = parts.values();
    byte[][] encoded = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      KeySink out = sink();
      writer.write(parts.positions().get(i), values[i], out);
      byte[] all = out.toByteArray();
      encoded[i] = Arrays.copyOfRange(all, head, all.length);
    }
    return encoded;
  }

  private byte[] whole(Parts parts) {
    KeySink out = sink();
    @Nullable Object[] values = parts.values();
    for (int i = 0; i < values.length; i++) {
      writer.write(i, values[i], out);
    }
    return out.toByteArray();
  }

  private KeySink sink() {
    return KeySink.of(spec.qualifiedMethod(), spec.parameters());
  }
}
