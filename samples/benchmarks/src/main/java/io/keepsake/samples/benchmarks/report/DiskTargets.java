package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.codec.CodecContender;
import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.disk.Diskcache;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The targets of what is kept on disk, each with what was measured. */
final class DiskTargets {
  private static final String OWN = DiskContender.PERSISTENT.label();
  private static final String GENERATED = CodecContender.GENERATED.label();
  private static final List<Measure> NONE_OF =
      List.of(Measure.LOAD_WRONG, Measure.LOAD_LOST, Measure.LOAD_BUSY, Measure.LOAD_FAILED);

  private final Figures all;
  private final Comparison figures;
  private final List<Target> targets = new ArrayList<>();

  private DiskTargets(Figures figures) {
    this.all = figures;
    this.figures = new Comparison(figures);
  }

  static List<Target> of(Figures figures) {
    DiskTargets targets = new DiskTargets(figures);
    for (AnswerSize size : AnswerSize.values()) {
      targets.reads(size);
      targets.writes(size);
      targets.opening(size);
    }
    targets.codecs();
    targets.load();
    return targets.targets;
  }

  private void reads(AnswerSize size) {
    String topic = size.bytes() + " bytes, ";
    Measure first = size.firstRead();
    atMost(
        topic + "repeated read: PERSISTENT, to LRU",
        1.1,
        2,
        figures.ratio(size.repeatedRead(), OWN, DiskContender.LRU.label()));
    atMost(
        topic + "first read: PERSISTENT, to a prepared statement of sqlite-jdbc",
        1.2,
        2,
        figures.ratio(first, OWN, DiskContender.SQLITE.label()));
    atLeast(
        topic + "first read: diskcache, to PERSISTENT",
        1,
        figures.ratio(first, Diskcache.LABEL, OWN));
  }

  private void writes(AnswerSize size) {
    String topic = size.bytes() + " bytes, a burst of misses saved: ";
    Measure write = size.write();
    atLeast(
        topic + "sqlite-jdbc with one transaction each, to PERSISTENT",
        10,
        figures.ratio(write, DiskContender.SQLITE_EACH.label(), OWN));
    atLeast(topic + "diskcache, to PERSISTENT", 20, figures.ratio(write, Diskcache.LABEL, OWN));
  }

  private void opening(AnswerSize size) {
    String topic = size.bytes() + " bytes, opening and first answer, ms: PERSISTENT";
    atMost(topic, 50, 1, figures.value(size.reopen(), OWN));
    atMost(topic + " in a new process", 50, 1, figures.value(size.reopenInNewProcess(), OWN));
  }

  private void codecs() {
    String kryo = CodecContender.KRYO.label();
    String java = CodecContender.SERIALIZATION.label();
    String time = "codec, time to write and read: ";
    atLeast(time + java + ", to generated", 5, figures.ratio(Measure.CODEC_BOTH, java, GENERATED));
    atLeast(
        time + kryo + ", to generated", 1.5, figures.ratio(Measure.CODEC_BOTH, kryo, GENERATED));
    for (String peer : List.of(java, kryo)) {
      atMost(
          "codec, bytes: generated, to " + peer,
          0.99,
          2,
          figures.ratio(Measure.CODEC_BYTES, GENERATED, peer));
    }
  }

  private void load() {
    for (Measure measure : NONE_OF) {
      for (String subject : all.subjects(measure)) {
        atMost(subject + ", " + measure.title(), 0, 0, figures.value(measure, subject));
      }
    }
  }

  private void atMost(String figure, double bound, int decimals, OptionalDouble measured) {
    targets.add(new Target(figure, bound, true, decimals, measured));
  }

  private void atLeast(String figure, double bound, OptionalDouble measured) {
    targets.add(new Target(figure, bound, false, 2, measured));
  }
}
