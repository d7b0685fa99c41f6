package io.keepsake.samples.benchmarks.codec;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Kryo, told all classes, and used again and again by one thread, which is how it is fastest. */
final class KryoBytes implements Bytes {
  private static final int ROOM = 8_192;

  private final Kryo kryo = new Kryo();
  private final Output output = new Output(ROOM, -1);
  private final Input input = new Input();

  KryoBytes() {
    kryo.register(Report.class);
    kryo.register(Report.Section.class);
    kryo.register(Report.Line.class);
    kryo.register(ArrayList.class);
    kryo.register(LinkedHashMap.class);
  }

  @Override
  public byte[] write(Report report) {
    output.reset();
    kryo.writeObject(output, report);
    return output.toBytes();
  }

  @Override
  public Report read(byte[] bytes) {
    input.setBuffer(bytes);
    return kryo.readObject(input, Report.class);
  }
}
