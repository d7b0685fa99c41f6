package io.keepsake.runtime.tier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What processes say to each other of removals, as bytes: one that says what it is, and then the hash of a key, a group of
 * keys, or nothing, which means all. Those who read it take what they do not know for anything.
 */
final class Tidings {
  private static final byte BEGINS = 0;
  private static final byte IS_DONE = 1;
  private static final byte IS_UNKNOWN = 2;
  private static final byte GROUP_BEGINS = 3;
  private static final byte GROUP_IS_DONE = 4;

  private final Map<KeyHash, Boolean> areDone = new HashMap<>();
  private final Set<KeyHash> begun = new HashSet<>();
  private final List<KeyGroup> begunGroups = new ArrayList<>();
  private final List<KeyGroup> doneGroups = new ArrayList<>();
  private boolean isAll;
  private boolean isAllDone;
  private boolean hasAllBegun;

  private Tidings() {}

  // ---- writing

  /** Returns what tells others of a key. */
  static byte[] of(byte[] hash, boolean isDone) {
    return message(isDone ? IS_DONE : BEGINS, hash);
  }

  /** Returns what tells others that a key was removed, and had not been told that it would be. */
  static List<byte[]> ofBoth(byte[] hash) {
    return List.of(of(hash, false), of(hash, true));
  }

  /** Returns what tells others of a group of keys. */
  static byte[] of(KeyGroup group, boolean isDone) {
    return message(isDone ? GROUP_IS_DONE : GROUP_BEGINS, group.toByteArray());
  }

  /** Returns what tells others that it is everything. */
  static byte[] ofAll(boolean isDone) {
    return message(isDone ? IS_DONE : BEGINS, new byte[0]);
  }

  /** Returns what tells others that something was removed which cannot be told by its keys. */
  static byte[] ofUnknown() {
    return message(IS_UNKNOWN, new byte[0]);
  }

  private static byte[] message(byte kind, byte[] content) {
    return ByteBuffer.allocate(1 + content.length).put(kind).put(content).array();
  }

  // ---- reading

  /** Reads what others have said, in its order. */
  static Removed read(List<byte[]> messages) {
    Tidings tidings = new Tidings();
    for (byte[] message : messages) {
      if (!tidings.add(message)) {
        return Removed.UNKNOWN;
      }
    }
    return tidings.all();
  }

  private Removed all() {
    return new Removed(
        isAll, false, areDone, isAllDone, begun, hasAllBegun, begunGroups, doneGroups);
  }

  /** Returns false if that may mean anything. */
  private boolean add(byte[] message) {
    if (message.length == 0) {
      return false;
    }
    return switch (message[0]) {
      case BEGINS, IS_DONE -> addKey(message, message[0] == IS_DONE);
      case GROUP_BEGINS -> add(group(message), begunGroups);
      case GROUP_IS_DONE -> add(group(message), doneGroups);
      default -> false;
    };
  }

  private boolean addKey(byte[] message, boolean isDone) {
    if (message.length == 1) {
      isAll = true;
      isAllDone = isDone;
      hasAllBegun |= !isDone;
      areDone.clear();
      return true;
    }
    if (message.length != 1 + KeyHash.BYTES) {
      return false;
    }
    KeyHash hash = KeyHash.of(message, 1);
    areDone.put(hash, isDone);
    if (!isDone) {
      begun.add(hash);
    }
    return true;
  }

  private static @Nullable KeyGroup group(byte[] message) {
    return KeyGroup.read(ByteBuffer.wrap(message, 1, message.length - 1));
  }

  private static boolean add(@Nullable KeyGroup group, List<KeyGroup> groups) {
    return group != null && groups.add(group);
  }
}
