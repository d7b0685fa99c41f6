package behaviour;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Types and parameters that are named as what generated codecs use. */
public class StoredNames {
  private static int computations;

  static class Service {
    static final String Collections = "a field";

    @Memoize(backend = Backend.FOLDER)
    java.util.List<Values> lists(List in, int out, String[] value, Codec KEEPSAKE) {
      computations++;
      return java.util.List.of(new Values(in.each(), Entry.values()[out]));
    }

    @Memoize(backend = Backend.FOLDER)
    java.util.Map<Entry, java.util.Set<Set>> maps(ByteSink that, KeySink... left) {
      computations++;
      return java.util.Map.of(Entry.in, java.util.Set.of(new Set(left.length, that.out())));
    }
  }

  record Values(String in, Entry value) {}

  record List(String each, Codec values) {}

  record Codec() {}

  record Set(int size, Integer left) {}

  record ByteSink(int out) {}

  record KeySink(CodecException that) {}

  enum Entry {
    in,
    out
  }

  sealed interface CodecException permits MapsCodec {}

  record MapsCodec(java.util.Optional<CodecException> next) implements CodecException {}

  public static void run() throws IOException {
    Path directory = Files.createTempDirectory("stored");
    for (int i = 0; i < 2; i++) {
      try (Memos memos = Memos.builder().directory(directory).build()) {
        Service service = new MemoizedStoredNames_Service(memos);
        String[] text = {"a"};
        var lists = service.lists(new List("x", new Codec()), 1, text, null);
        CodecException nested =
            new MapsCodec(java.util.Optional.of(new MapsCodec(java.util.Optional.empty())));
        var maps = service.maps(new ByteSink(4), new KeySink(nested), new KeySink(null));
        if (!lists.equals(java.util.List.of(new Values("x", Entry.out)))
            || !maps.equals(java.util.Map.of(Entry.in, java.util.Set.of(new Set(2, 4))))) {
          throw new AssertionError(lists + " " + maps);
        }
      }
    }
    if (computations != 2) {
      throw new AssertionError(computations + " computations");
    }
  }
}
