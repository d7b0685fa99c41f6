package io.keepsake.runtime.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that was read from a key, as a person and as a program may want to see it. */
sealed interface KeyNode {

  /** Appends the readable form. */
  void print(StringBuilder text);

  /** Returns null, a truth value, a finite number, a text, a list of such or a map from texts to such. */
  @Nullable
  Object json();

  /** A number, a truth value, or a text that needs no quotes. */
  record Plain(Object json) implements KeyNode {
    static Plain text(Object value) {
      return new Plain(value.toString());
    }

    @Override
    public void print(StringBuilder text) {
      text.append(json);
    }
  }

  /** A value whose two forms differ. */
  record Leaf(String text, @Nullable Object json) implements KeyNode {
    @Override
    public void print(StringBuilder target) {
      target.append(text);
    }
  }

  /** A list, an array or a set. */
  record Sequence(String open, List<KeyNode> parts, String close) implements KeyNode {
    @Override
    public void print(StringBuilder text) {
      text.append(open);
      String separator = "";
      for (KeyNode part : parts) {
        text.append(separator);
        part.print(text);
        separator = ", ";
      }
      text.append(close);
    }

    @Override
    public List<@Nullable Object> json() {
      List<@Nullable Object> values = new ArrayList<>(parts.size());
      for (KeyNode part : parts) {
        values.add(part.json());
      }
      return values;
    }
  }

  /** A record. */
  record Named(String type, Sequence components) implements KeyNode {
    @Override
    public void print(StringBuilder text) {
      text.append(KeyText.simpleName(type));
      components.print(text);
    }

    @Override
    public Object json() {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("type", type);
      object.put("components", components.json());
      return object;
    }
  }

  /** A map. */
  record Entries(List<Entry> entries) implements KeyNode {
    @Override
    public void print(StringBuilder text) {
      text.append('{');
      String separator = "";
      for (Entry entry : entries) {
        text.append(separator);
        entry.key().print(text);
        text.append('=');
        entry.value().print(text);
        separator = ", ";
      }
      text.append('}');
    }

    /** An object if the keys are different texts, otherwise a list of pairs. */
    @Override
    public Object json() {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      List<@Nullable Object> pairs = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        Object key = entry.key().json();
        Object value = entry.value().json();
        if (key instanceof String name) {
          object.put(name, value);
        }
        List<@Nullable Object> pair = new ArrayList<>(2);
        pair.add(key);
        pair.add(value);
        pairs.add(pair);
      }
      return object.size() == pairs.size() ? object : pairs;
    }
  }

  /** A key with its value. */
  record Entry(KeyNode key, KeyNode value) {}
}
