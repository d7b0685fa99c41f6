package io.keepsake.runtime.internal;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.TierSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is changed at start-up of what annotations say: {@code Class.method.attribute} and a value.
 *
 * <p>Attributes and values are checked when they are given. Whether a method exists is known when its class makes its
 * caches; whether a class exists, only to somebody who knows that all are made.
 */
public final class Overrides {
  /** What system properties that override something begin with. */
  public static final String PREFIX = "keepsake.";

  private static final List<String> ATTRIBUTES = List.of(
      ("capacity ttl idle waitTimeout refresh staleOnError staleOnTimeout hardTimeout enabled"
              + " maxBytes writeThrough saveAfter")
          .split(" "));

  /** Those of methods whose answers are kept as bytes. */
  private static final List<String> OF_TIERS = List.of("maxBytes", "writeThrough", "saveAfter");

  /** By {@code Class.method}, then by attribute. */
  private final Map<String, Map<String, Setting>> settings = new TreeMap<>();

  private final Set<String> claimed = new TreeSet<>();

  /** Creates overrides of nothing. */
  public Overrides() {}

  /**
   * Adds an override, in place of an earlier one with the same key.
   *
   * @param key {@code Class.method.attribute}
   * @param value the attribute's value as text
   * @param origin where it was given, for messages
   * @throws MemoConfigException if the key is malformed, the attribute unknown or the value none of its values
   */
  public void add(String key, String value, String origin) {
    String[] parts = key.split("\\.", -1);
    String attribute = parts[parts.length - 1];
    if (parts.length < 3 || List.of(parts).contains("")) {
      throw new MemoConfigException(
          origin + " '" + key + "' overrides nothing: it must read Class.method.attribute, such"
              + " as PriceService.quote.capacity");
    }
    if (key.startsWith(PREFIX) && parts.length > 3) {
      throw new MemoConfigException(
          origin + " '" + key + "' overrides nothing: only system properties" + " begin with '"
              + PREFIX + "'; write " + key.substring(PREFIX.length()));
    }
    if (!ATTRIBUTES.contains(attribute)) {
      throw new MemoConfigException(origin + " '" + key
          + "' names no attribute that can be overridden; these can: " + ATTRIBUTES);
    }
    Setting setting = new Setting(key, value, origin);
    setting.check(attribute);
    settings
        .computeIfAbsent(
            key.substring(0, key.length() - attribute.length() - 1), method -> new TreeMap<>())
        .put(attribute, setting);
  }

  /** Adds what system properties override. */
  public void addSystemProperties() {
    for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
      String value = System.getProperty(name);
      if (name.startsWith(PREFIX) && value != null && !name.equals(DefaultDirectory.PROPERTY)) {
        add(name.substring(PREFIX.length()), value, "system property");
      }
    }
  }

  /**
   * Applies the overrides of one method.
   *
   * @param spec what its annotation says
   * @return what is in force
   * @throws MemoConfigException if an override names a method that the class does not memoize, gives a method a time
   *     that its annotation does not have, or contradicts another attribute
   */
  public synchronized MemoSpec apply(MemoSpec spec) {
    String owner = spec.owner().name();
    settings.forEach((method, attributes) -> {
      int dot = method.lastIndexOf('.');
      if (method.substring(0, dot).equals(owner)) {
        claimed.add(method);
        if (!spec.owner().methods().contains(method.substring(dot + 1))) {
          throw attributes
              .values()
              .iterator()
              .next()
              .wrong(owner + " memoizes no method of this name, only "
                  + spec.owner().methods());
        }
      }
    });
    MemoSpec result = spec;
    for (Map.Entry<String, Setting> entry : settings(spec).entrySet()) {
      if (!OF_TIERS.contains(entry.getKey())) {
        result = apply(result, entry.getKey(), entry.getValue());
      }
    }
    Contradictions.refuse(result);
    return result;
  }

  private Map<String, Setting> settings(MemoSpec spec) {
    return settings.getOrDefault(spec.owner().name() + "." + spec.method(), Map.of());
  }

  /**
   * Refuses overrides that are about bytes, for a method that keeps none.
   *
   * @param spec the method
   * @throws MemoConfigException if there is one
   */
  public synchronized void refuseTier(MemoSpec spec) {
    settings(spec).forEach((attribute, setting) -> {
      if (OF_TIERS.contains(attribute)) {
        throw setting.wrong("the backend of " + spec.signature() + " keeps no bytes");
      }
    });
  }

  /**
   * Applies the overrides of one method to what its annotation says about bytes.
   *
   * @param spec the method
   * @param tier what its annotation says
   * @return what is in force
   */
  public synchronized TierSpec apply(MemoSpec spec, TierSpec tier) {
    TierSpec result = tier;
    for (Map.Entry<String, Setting> entry : settings(spec).entrySet()) {
      String value = entry.getValue().value();
      result = switch (entry.getKey()) {
        case "maxBytes" -> result.maxBytes(Long.parseLong(value));
        case "writeThrough" -> result.writingThrough(Boolean.parseBoolean(value));
        case "saveAfter" -> result.saveAfter(SaveText.separated(value));
        default -> result;
      };
    }
    return result;
  }

  private static MemoSpec apply(MemoSpec spec, String attribute, Setting setting) {
    return switch (attribute) {
      case "capacity" -> spec.capacity(setting.capacity());
      case "waitTimeout" -> spec.waitTimeout(setting.nanos());
      case "enabled" -> spec.enabled(Boolean.parseBoolean(setting.value()));
      case "ttl" -> spec.ttl(setting.lifetime(spec.ttl()));
      case "refresh" -> spec.refresh(setting.lifetime(spec.freshness().refresh()));
      case "staleOnError" -> spec.staleOnError(setting.lifetime(spec.freshness().staleOnError()));
      case "staleOnTimeout" ->
        spec.staleOnTimeout(setting.lifetime(spec.freshness().staleOnTimeout()));
      case "hardTimeout" -> spec.hardTimeout(setting.lifetime(spec.freshness().hardTimeout()));
      default -> spec.idle(setting.lifetime(spec.idle()));
    };
  }

  /**
   * Returns an override whose class has made no cache so far.
   *
   * @return its text, or null if there is none
   */
  public synchronized @Nullable String unclaimed() {
    Set<String> unclaimed = new LinkedHashSet<>(settings.keySet());
    unclaimed.removeAll(claimed);
    return unclaimed.isEmpty() ? null : String.join(", ", unclaimed);
  }
}
