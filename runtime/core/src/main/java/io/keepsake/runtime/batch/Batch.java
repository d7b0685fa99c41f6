package io.keepsake.runtime.batch;

import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.internal.Headroom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call for several answers of a table, which computes those that are missing by one call of the user's method.
 *
 * <p><b>Order.</b> First each key is looked up, and each that nobody answers or computes gets a flight of this call. Then
 * these are computed and published, all of them. Only then does the call wait for what other threads compute. So a thread
 * never waits while it has flights of a batch that are not computed yet, and two batches with common keys cannot block
 * each other.
 *
 * <p><b>Failures.</b> What fails before the user's method is called gives the flights up: who waits for one looks again.
 * What the user's method throws ends all of them. Code of the user, such as {@code equals} of a key, runs before the first
 * flight is linked as far as possible, and there is room on the stack for what has to be done after it.
 *
 * <p><b>Same answer.</b> Keys that lead to one entry, because {@code @KeyBy} takes the same of both say, are one question.
 *
 * <p>Used by the thread that makes it, and by generated code alone.
 *
 * @param <K> the keys of the caller
 * @param <E> the entries of the table
 * @param <V> the answers, boxed
 */
public final class Batch<K extends @Nullable Object, E extends Flight, V extends @Nullable Object> {
  private final Flights<E> flights;
  private final BiConsumer<E, V> publisher;
  private final Function<E, V> reader;
  private final Map<K, Question<K, E>> questions = new LinkedHashMap<>();
  private final List<Question<K, E>> foreign = new ArrayList<>();

  /** What is to be computed by the next call of the user's method, and how much of it is published. */
  private List<Question<K, E>> missing;

  private int published;

  /**
   * Looks all keys up.
   *
   * @param flights the table
   * @param keys the keys of the caller, read once
   * @param question makes an entry with the arguments that a key stands for
   * @param publisher publishes a value that was computed in its entry
   * @param reader reads the value of an entry for a caller
   */
  public Batch(
      Flights<E> flights,
      Iterable<? extends K> keys,
      Function<? super K, E> question,
      BiConsumer<E, V> publisher,
      Function<E, V> reader) {
    this.flights = flights;
    this.publisher = publisher;
    this.reader = reader;
    Map<Object, Question<K, E>> asked = new LinkedHashMap<>();
    for (K key : keys) {
      if (!questions.containsKey(key)) {
        E mine = question.apply(key);
        Question<K, E> first =
            asked.computeIfAbsent(flights.identity(mine), same -> new Question<>(key, mine));
        questions.put(key, first);
      }
    }
    this.missing = new ArrayList<>(asked.size()); // never grows, so that no flight gets lost
    Headroom.require();
    try {
      asked.values().forEach(this::join);
    } catch (Throwable failure) {
      giveUp();
      throw failure;
    }
  }

  private void join(Question<K, E> question) {
    E found = flights.join(question.mine, question);
    if (found == question.mine && found.outcome != null) {
      missing.add(question);
    } else if (found == question.foreign) {
      foreign.add(question);
    } else {
      question.answer = found;
    }
  }

  private void giveUp() {
    for (Question<K, E> question : missing) {
      question.mine.outcome = Flight.GIVEN_UP;
    }
    missing.forEach(question -> flights.giveUp(question.mine));
  }

  /**
   * Tells whether there is something to compute; once everything is published, waits for what other threads compute.
   * What these do not finish in time is to be computed as well.
   *
   * @return true if the user's method is to be called with {@link #missing}, and its result given to {@link #publish}
   */
  public boolean isIncomplete() {
    if (missing.isEmpty() && !foreign.isEmpty()) {
      awaitOthers();
    }
    return !missing.isEmpty();
  }

  private void awaitOthers() {
    List<Question<K, E>> late = new ArrayList<>();
    long start = flights.nanos();
    for (Question<K, E> question : foreign) {
      E flight = question.foreign;
      E ended = flight == null
          ? null
          : flights.await(flight, flights.patience() - (flights.nanos() - start));
      if (ended == null || ended.outcome == Flight.GIVEN_UP) {
        late.add(question);
      } else if (ended.outcome == null) {
        question.answer = ended;
      }
    }
    foreign.clear();
    missing = late;
  }

  /**
   * Returns the keys to compute.
   *
   * @return a new collection in the order of the caller's, which is the receiver's to keep
   */
  public Collection<K> missing() {
    return missingList();
  }

  /**
   * Returns the keys to compute, for methods that take a list.
   *
   * @return as {@link #missing}
   */
  public List<K> missingList() {
    List<K> keys = new ArrayList<>(missing.size());
    missing.forEach(question -> keys.add(question.key));
    return keys;
  }

  /**
   * Returns the keys to compute, for methods that take a set.
   *
   * @return as {@link #missing}
   */
  public Set<K> missingSet() {
    return new LinkedHashSet<>(missingList());
  }

  /**
   * Publishes what was computed. Keys that were not asked for are left alone, and keys without an answer stay without.
   *
   * @param computed the answers by their keys; null for none
   */
  @SuppressWarnings("NullAway") // what is under a key is a V
  public void publish(@Nullable Map<? extends K, ? extends V> computed) {
    for (; published < missing.size(); published++) {
      Question<K, E> question = missing.get(published);
      if (computed != null && has(computed, question.key)) {
        publisher.accept(question.mine, computed.get(question.key));
        question.answer = question.mine;
      } else {
        flights.absent(question.mine);
      }
    }
    finish();
  }

  /** Many maps refuse to be asked for null. */
  private static boolean has(Map<?, ?> computed, @Nullable Object key) {
    try {
      return computed.containsKey(key);
    } catch (NullPointerException refused) {
      if (key != null) {
        throw refused;
      }
      return false;
    }
  }

  private void finish() {
    missing = List.of();
    published = 0;
  }

  /**
   * Ends what was not published, for the user's method or something after it has failed.
   *
   * @param failure the exception, which those who wait will get as well
   */
  public void fail(Throwable failure) {
    var unused = fallBack(failure);
  }

  /**
   * Ends what was not published, and looks for answers that have expired and may be given instead.
   *
   * @param failure the exception, which those who wait will get as well unless there is such an answer
   * @return true if there is one for each key; false if the exception is to be thrown
   */
  public boolean fallBack(Throwable failure) {
    for (int i = published; i < missing.size(); i++) {
      missing.get(i).mine.outcome = failure;
    }
    boolean isExcused = true;
    for (Question<K, E> question : missing.subList(published, missing.size())) {
      question.answer = flights.fail(question.mine);
      isExcused &= question.answer != null;
    }
    finish();
    return isExcused;
  }

  /**
   * Returns the answers.
   *
   * @return a new map in the order of the caller's keys, without those that have no answer; the caller may change it
   */
  public Map<K, V> answers() {
    Map<K, V> answers = new LinkedHashMap<>();
    questions.forEach((key, question) -> {
      E answer = question.answer;
      if (answer != null) {
        answers.put(key, reader.apply(answer));
      }
    });
    return answers;
  }
}
