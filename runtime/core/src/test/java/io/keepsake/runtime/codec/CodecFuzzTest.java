package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.keepsake.runtime.codec.Leaves.Leaf;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A million inputs that are not what a decoder expects, most of them almost. Prints the seed of a failure. */
class CodecFuzzTest {
  private static final long SEED = 2_024_1121;

  /** What a stack trace may take. */
  private static final int CONSTANT = 128 * 1024;

  private static final int FOR_EACH_BYTE = 256;

  private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Random random = new Random(SEED);
  private long accepted;
  private long refused;
  private long most;

  @Test
  void keys_threeHundredThousandInputs_areReadOrMalformed() throws Exception {
    KeyModel model = new KeyModel(random);
    List<byte[]> valid = new ArrayList<>(KeyVectors.all().values());
    for (int i = 0; i < 1_000; i++) {
      valid.add(model.key(model.arguments()));
    }
    run(() -> fuzz(300_000, valid, KeyReader::describe));
  }

  @Test
  void values_fourHundredThousandInputs_areReadOrMalformed() throws Exception {
    List<Leaf<?>> leaves = Leaves.all();
    run(() -> {
      for (Leaf<?> leaf : leaves) {
        List<byte[]> valid =
            Stream.generate(() -> leaf.example(random)).limit(200).toList();
        fuzz(400_000 / leaves.size() + 1, valid, bytes -> leaf.read().apply(new ByteSource(bytes)));
      }
    });
  }

  @Test
  void nestedValues_threeHundredThousandInputs_areReadOrMalformed() throws Exception {
    TreeCodec codec = new TreeCodec();
    List<byte[]> valid = Stream.generate(() -> {
          ByteSink sink = new ByteSink();
          codec.write(TreeCodec.random(random, 3), sink);
          return sink.toByteArray();
        })
        .limit(1_000)
        .toList();
    run(() -> fuzz(300_000, valid, bytes -> codec.read(new ByteSource(bytes))));
  }

  /** Runs on a thread with a short stack: most of the time goes into stack traces. */
  private void run(Runnable fuzzing) throws Exception {
    FutureTask<?> task = new FutureTask<>(fuzzing, null);
    new Thread(task, "fuzz").start();
    task.get();
    System.out.printf(
        "%d read, %d malformed, at most %d bytes taken; seed %d%n", accepted, refused, most, SEED);
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
  }

  private void fuzz(int inputs, List<byte[]> valid, Consumer<byte[]> decoder) {
    // The first one of a kind loads classes.
    valid.forEach(decoder);
    for (int i = 0; i < inputs; i++) {
      byte[] original = valid.get(random.nextInt(valid.size()));
      byte[] other = valid.get(random.nextInt(valid.size()));
      decode(random.nextInt(8) == 0 ? noise() : mutated(original, other), decoder, i);
    }
  }

  private void decode(byte[] input, Consumer<byte[]> decoder, int number) {
    long before = memory.getCurrentThreadAllocatedBytes();
    try {
      decoder.accept(input);
      accepted++;
    } catch (CodecException malformed) {
      refused++;
    } catch (Throwable failure) {
      throw new AssertionError(description(input, number), failure);
    }
    long taken = memory.getCurrentThreadAllocatedBytes() - before;
    most = Math.max(most, taken);
    if (taken > CONSTANT + (long) FOR_EACH_BYTE * input.length) {
      throw new AssertionError(taken + " bytes taken by " + description(input, number));
    }
  }

  private static String description(byte[] input, int number) {
    return "seed " + SEED + ", input " + number + ": " + HexFormat.of().formatHex(input);
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 2_000 : 40)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Changes that damage or an attacker may make, one to four of them. */
  private byte[] mutated(byte[] original, byte[] other) {
    byte[] bytes = original.clone();
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      if (bytes.length == 0) {
        return noise();
      }
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(8)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0x7F : 0xFF);
        case 3 -> bytes = Arrays.copyOf(bytes, at);
        case 4 -> bytes = joined(bytes, at, other);
        case 5 -> bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at / 2, bytes.length));
        case 6 -> bytes = hugeCount(bytes, at);
        default -> bytes[at]++;
      }
    }
    return bytes;
  }

  private byte[] joined(byte[] head, int length, byte[] tail) {
    int from = tail.length == 0 ? 0 : random.nextInt(tail.length);
    byte[] joined = Arrays.copyOf(head, length + tail.length - from);
    System.arraycopy(tail, from, joined, length, tail.length - from);
    return joined.length > 4_000 ? Arrays.copyOf(joined, 4_000) : joined;
  }

  private static byte[] hugeCount(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    byte[] count = {-1, -1, -1, -1, 7};
    System.arraycopy(count, 0, changed, at, Math.min(count.length, bytes.length - at));
    return changed;
  }
}
