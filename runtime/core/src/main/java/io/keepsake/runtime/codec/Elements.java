package io.keepsake.runtime.codec;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generated codecs write before the elements of a collection, a map or an array. This head is a count as
 * {@link ByteSink#writeCount} writes it: 0 stands for null; any other is one more than twice the number of elements, plus one
 * if some of them are null whose bytes cannot tell. Then a byte before each of these tells whether it is there; else
 * nothing stands between elements.
 */
public final class Elements {
  private static final int NULL = 0;

  /** That many elements, and the bit for null, are a count. */
  private static final int MOST = Integer.MAX_VALUE / 2 - 1;

  private Elements() {}

  /**
   * Writes the head of what is null.
   *
   * @param out where to
   */
  public static void writeNull(ByteSink out) {
    out.writeCount(NULL);
  }

  /**
   * Writes the head of elements whose own bytes tell whether they are null.
   *
   * @param out where to
   * @param size how many there are
   */
  public static void writeHead(ByteSink out, int size) {
    writeHead(out, size, false);
  }

  /**
   * Writes the head of elements whose own bytes do not tell whether they are null.
   *
   * @param out where to
   * @param values the elements
   * @return the head, for {@link #writePresence}
   */
  public static int writeHead(ByteSink out, Collection<? extends @Nullable Object> values) {
    return writeHead(out, values.size(), hasNull(values));
  }

  /**
   * Writes the head of entries whose own bytes do not tell whether a key or a value is null.
   *
   * @param out where to
   * @param values the map
   * @return the head, for {@link #writePresence}
   */
  public static int writeHead(
      ByteSink out, Map<? extends @Nullable Object, ? extends @Nullable Object> values) {
    return writeHead(out, values.size(), hasNull(values.keySet()) || hasNull(values.values()));
  }

  /**
   * Writes the head of elements whose own bytes do not tell whether they are null.
   *
   * @param out where to
   * @param values the elements
   * @return the head, for {@link #writePresence}
   */
  public static int writeHead(ByteSink out, @Nullable Object[] values) {
    boolean hasNull = false;
    for (Object each : values) {
      hasNull |= each == null;
    }
    return writeHead(out, values.length, hasNull);
  }

  private static int writeHead(ByteSink out, int size, boolean hasNull) {
    if (size > MOST) {
      throw new CodecException("more elements than bytes can be counted for: " + size);
    }
    int head = 1 + 2 * size + (hasNull ? 1 : 0);
    out.writeCount(head);
    return head;
  }

  /** A collection that refuses null may refuse to be asked for it. */
  private static boolean hasNull(Iterable<? extends @Nullable Object> values) {
    for (Object each : values) {
      if (each == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes whether an element is there, if the head says that some are not.
   *
   * @param out where to
   * @param head the head
   * @param element the element
   * @return whether it is there, so that its bytes are to follow
   * @throws CodecException if it is null and none was when the head was written
   */
  public static boolean writePresence(ByteSink out, int head, @Nullable Object element) {
    if (hasNull(head)) {
      out.writeBoolean(element != null);
    } else if (element == null) {
      throw new CodecException("a collection that changes while it is written");
    }
    return element != null;
  }

  /**
   * Reads a head. Memory may be taken for the elements at once: each of them takes at least one byte, and all heads
   * together count no more of them than there are bytes.
   *
   * @param in where from
   * @return the head; 0 for what is null
   * @throws CodecException if it is none, or counts more elements than bytes are left
   */
  public static int readHead(ByteSource in) {
    int head = in.readVarint();
    if (head != NULL) {
      in.claim(size(head));
    }
    return head;
  }

  /**
   * Returns the number of elements.
   *
   * @param head what was read
   * @return at least 0
   */
  public static int size(int head) {
    return (head - 1) >> 1;
  }

  /**
   * Reads whether an element is there, if the head says that some are not.
   *
   * @param in where from
   * @param head the head
   * @return whether its bytes follow
   * @throws CodecException if what follows tells nothing
   */
  public static boolean readPresence(ByteSource in, int head) {
    return !hasNull(head) || in.readBoolean();
  }

  private static boolean hasNull(int head) {
    return (head & 1) == 0;
  }
}
