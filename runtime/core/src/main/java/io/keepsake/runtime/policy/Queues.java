package io.keepsake.runtime.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two queues, first in, first out, whose members can change to the end of either and can leave from anywhere: doubly
 * linked lists in arrays. A member keeps its place in the arrays as long as it is in a queue.
 *
 * <p>All operations take constant time, apart from the arrays' growth, which copies them. Not safe for threads. Where a
 * change fails half way, on an exhausted stack, the queues must not be used any more.
 *
 * @param <M> the members
 */
public final class Queues<M> {
  /** The queue of those who are there on probation. */
  public static final int PROBATION = 0;

  /** The queue of those who have proved themselves. */
  public static final int PROTECTED = 1;

  /** What is no place of any member. */
  public static final int NOWHERE = 0;

  private static final int QUEUES = 2;
  private static final int SMALLEST = 16;

  private @Nullable Object[] members = new Object[SMALLEST];
  private byte[] queues = new byte[SMALLEST];

  /** For each place the next one and the one before, in turn; the first places are the ends of the queues. */
  private int[] links = new int[2 * SMALLEST];

  private final int[] sizes = new int[QUEUES];
  private int used = QUEUES;

  /** The first of the places that were left, each of which has the next one as its next; or {@link #NOWHERE}. */
  private int left = NOWHERE;

  /** Creates two empty queues. */
  public Queues() {
    for (int queue = 0; queue < QUEUES; queue++) {
      join(queue, queue);
    }
  }

  /**
   * Returns how many members a queue has.
   *
   * @param queue {@link #PROBATION} or {@link #PROTECTED}
   * @return at least 0
   */
  public int size(int queue) {
    return sizes[queue];
  }

  /**
   * Adds somebody at the end of a queue.
   *
   * @param member the new member
   * @param queue {@link #PROBATION} or {@link #PROTECTED}
   * @return its place, above {@link #NOWHERE}
   */
  public int add(M member, int queue) {
    int place = left;
    if (place != NOWHERE) {
      left = links[2 * place];
    } else {
      if (used == members.length) {
        grow();
      }
      place = used++;
    }
    members[place] = member;
    append(place, queue);
    return place;
  }

  private void grow() {
    int length = Math.addExact(members.length, members.length);
    links = Arrays.copyOf(links, 2 * length);
    queues = Arrays.copyOf(queues, length);
    members = Arrays.copyOf(members, length);
  }

  /**
   * Returns the place of the member that has been in a queue longest.
   *
   * @param queue {@link #PROBATION} or {@link #PROTECTED}
   * @return {@link #NOWHERE} if the queue is empty
   */
  public int first(int queue) {
    int place = links[2 * queue];
    return place == queue ? NOWHERE : place;
  }

  /**
   * Returns who is at a place.
   *
   * @param place any number
   * @return null if it is no member's
   */
  @SuppressWarnings("unchecked") // what is added are members
  public @Nullable M member(int place) {
    return place < QUEUES || place >= members.length ? null : (M) members[place];
  }

  /**
   * Puts a member at the end of a queue.
   *
   * @param place its place, which stays the same
   * @param queue {@link #PROBATION} or {@link #PROTECTED}
   */
  public void moveToEnd(int place, int queue) {
    detach(place);
    append(place, queue);
  }

  /**
   * Makes a member leave.
   *
   * @param place its place, which may become that of another one
   */
  public void remove(int place) {
    detach(place);
    members[place] = null;
    links[2 * place] = left;
    left = place;
  }

  private void append(int place, int queue) {
    int last = links[2 * queue + 1];
    join(last, place);
    join(place, queue);
    queues[place] = (byte) queue;
    sizes[queue]++;
  }

  private void detach(int place) {
    join(links[2 * place + 1], links[2 * place]);
    sizes[queues[place]]--;
  }

  private void join(int before, int after) {
    links[2 * before] = after;
    links[2 * after + 1] = before;
  }
}
