package io.keepsake.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.codec.DescribedKey;
import io.keepsake.runtime.codec.KeyReader;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes answers as JSON lines. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the answers of caches as JSON lines: method, arguments, times, and the bytes in Base64.")
final class ExportCommand implements Callable<Integer> {
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  @Mixin
  private Root root = new Root();

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CACHE", description = "A part of the caches' names.")
  private String cache = "";

  ExportCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    for (Cache found : root.caches(cache)) {
      try (ByteStore store = found.open()) {
        store.scan(record -> out.line("%s", JSON.toJson(object(found, record))));
      }
    }
    return 0;
  }

  private static Map<String, @Nullable Object> object(Cache cache, ByteRecord record) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("cache", cache.name());
    object.put("hash", record.key().hashText());
    try {
      DescribedKey key = KeyReader.describe(record.key().bytes());
      object.put("method", key.method());
      object.put("arguments", arguments(cache, key));
    } catch (CodecException unreadable) {
      object.put("key", Base64.getEncoder().encodeToString(record.key().bytes()));
    }
    object.put("written", Instant.ofEpochMilli(record.written()).toString());
    object.put(
        "expires",
        record.expires() == ByteRecord.NEVER
            ? null
            : Instant.ofEpochMilli(record.expires()).toString());
    object.put("value", Base64.getEncoder().encodeToString(record.value()));
    return object;
  }

  /** The arguments by the names of their parameters, as far as the directory knows them. */
  private static Object arguments(Cache cache, DescribedKey key) {
    String[] names = cache.about().getOrDefault("parameters", "").split(",", -1);
    if (names.length != key.values().size()) {
      return key.values();
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], key.values().get(i));
    }
    return named;
  }
}
