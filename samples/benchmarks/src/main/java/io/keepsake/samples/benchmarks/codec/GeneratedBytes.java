package io.keepsake.samples.benchmarks.codec;

import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.codec.Codec;
import java.lang.reflect.Constructor;

/** The codec that the compiler has written for {@link Reports}. */
final class GeneratedBytes implements Bytes {
  private final Codec<Report> codec;

  GeneratedBytes() throws ReflectiveOperationException {
    this.codec = codec();
  }

  /** Reaches the codec where it stands; it is private, for nobody but the generated class needs it. */
  @SuppressWarnings("unchecked") // the codec of the only method
  private static Codec<Report> codec() throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName(MemoizedReports.class.getName() + "$ReportCodec").getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Codec<Report>) constructor.newInstance();
  }

  @Override
  public byte[] write(Report report) {
    ByteSink sink = new ByteSink();
    codec.write(report, sink);
    return sink.toByteArray();
  }

  @Override
  public Report read(byte[] bytes) {
    return codec.read(new ByteSource(bytes, 0, bytes.length));
  }
}
