package io.keepsake.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.codec.Codec;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated codecs are given bytes that nobody wrote: what comes is a value or an exception, and never an error. */
class DamagedBytesTest {
  private static final int INPUTS = 50_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260, 77_777})
  void damagedBytes_giveAValueOrAnException(long seed) throws Exception {
    Compiled compiled = Compilation.with(Compiler.JAVAC)
        .source(Files.readString(Path.of("src/test/resources/behaviour/Stored.java")))
        .run()
        .succeeded();
    ClassLoader loader = compiled.loader();
    Codec<Object> codec = codec(loader);
    byte[] whole = sample(loader, codec);
    assertThat(codec.read(new ByteSource(whole))).isEqualTo(codec.read(new ByteSource(whole)));
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] bytes = damaged(whole, random);
      try {
        codec.read(new ByteSource(bytes));
      } catch (RuntimeException expected) {
        refused++;
      } catch (Error error) {
        throw new AssertionError("seed " + seed + ", input " + i, error);
      }
    }
    assertThat(refused).as("seed %s", seed).isGreaterThan(INPUTS / 10);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes =
        Arrays.copyOf(whole, random.nextInt(8) == 0 ? random.nextInt(whole.length) : whole.length);
    for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  @SuppressWarnings("unchecked") // the codec of what the sample gives
  private static Codec<Object> codec(ClassLoader loader) throws ReflectiveOperationException {
    Constructor<?> constructor = loader
        .loadClass("behaviour.MemoizedStored_Service$EverythingCodec")
        .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Codec<Object>) constructor.newInstance();
  }

  private static byte[] sample(ClassLoader loader, Codec<Object> codec)
      throws ReflectiveOperationException {
    Method method = loader.loadClass("behaviour.Stored").getDeclaredMethod("sample", String.class);
    method.setAccessible(true);
    ByteSink out = new ByteSink();
    codec.write(method.invoke(null, "name"), out);
    return out.toByteArray();
  }
}
