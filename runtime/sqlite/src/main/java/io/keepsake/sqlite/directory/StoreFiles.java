package io.keepsake.sqlite.directory;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of a store's files.
 *
 * <pre>
 * records-0-of-4.2.db        of shard 0 of 4 the second file, with -wal and -shm while it is open
 * records-0-of-4.2.values/   its large values
 * damaged-1.records-...      what was set aside, never read again and never deleted; older-1. if it is of an older format
 * records-0-of-4.2.given-up-as-damaged   nobody uses it any more, see GivenUp
 * lock                       see Door
 * </pre>
 *
 * <p>The number of shards is part of the names: it stays what it was when the first file was made.
 */
public final class StoreFiles {
  static final String SUFFIX = ".db";

  private static final Pattern NAME =
      Pattern.compile("records-(\\d{1,9})-of-(\\d{1,9})\\.(\\d{1,9})\\.db");

  private final Path directory;
  private final int shards;
  private final Map<Long, Place> places = new ConcurrentHashMap<>();

  /**
   * Looks into a directory.
   *
   * @param shards how many there are to be, if there is none yet
   */
  public StoreFiles(Path directory, int shards) throws IOException {
    this.directory = directory;
    this.shards = shardsOnDisk(shards);
  }

  private int shardsOnDisk(int otherwise) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "records-*.db")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          return Math.max(1, Integer.parseInt(name.group(2)));
        }
      }
    }
    return otherwise;
  }

  /** Returns how many shards the files are of. */
  public int shards() {
    return shards;
  }

  /**
   * Where a file is.
   *
   * @param file the database
   * @param values the directory of its large values
   */
  public record Place(Path file, Path values) {}

  /** Returns where a file is, whether there is one or not. */
  public Place place(int shard, int number) {
    // Asked for at each look-up, where putting names together would count.
    return places.computeIfAbsent(
        (long) shard << Integer.SIZE | number, key -> newPlace(shard, number));
  }

  private Place newPlace(int shard, int number) {
    return place(directory, "records-" + shard + "-of-" + shards + "." + number);
  }

  static Place place(Path directory, String name) {
    return new Place(directory.resolve(name + SUFFIX), directory.resolve(name + ".values"));
  }

  /** Tells whether there is a file of this number. */
  public boolean exists(int shard, int number) {
    // Asked after each look-up in vain, and for a path that is not there, Path makes an exception.
    return place(shard, number).file().toFile().exists();
  }

  /** Returns the numbers of the files of a shard, the last one first. */
  public int[] numbers(int shard) throws IOException {
    IntStream.Builder numbers = IntStream.builder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "records-*.db")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()
            && Integer.parseInt(name.group(1)) == shard
            && Integer.parseInt(name.group(2)) == shards) {
          numbers.add(Integer.parseInt(name.group(3)));
        }
      }
    }
    return numbers
        .build()
        .map(number -> -number)
        .sorted()
        .map(number -> -number)
        .toArray();
  }

  /** Tells all who have the directory open, or will, that nobody may use a file any more, because of its state. */
  public void giveUp(int shard, int number, String state) throws IOException {
    GivenUp.mark(place(shard, number), state);
  }

  /** Returns the numbers of the files of a shard that have been given up. */
  public int[] givenUp(int shard) throws IOException {
    return GivenUp.numbers(directory, shard, shards);
  }

  /**
   * Gives a file and what belongs to it other names, which nothing has. Only while nobody has it open.
   *
   * @param state what the names begin with
   */
  public static Path setAside(Place place, String state) throws IOException {
    int count = 1;
    while (exists(aside(place.file(), state + "-" + count))
        || exists(aside(place.values(), state + "-" + count))) {
      count++;
    }
    String name = state + "-" + count;
    // The database last: until then, what is left is found, and set aside, again.
    move(beside(place.file(), "-wal"), name);
    move(beside(place.file(), "-shm"), name);
    move(place.values(), name);
    move(place.file(), name);
    return aside(place.file(), name);
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static Path aside(Path file, String name) {
    return file.resolveSibling(name + "." + file.getFileName());
  }

  private static void move(Path file, String name) throws IOException {
    if (exists(file)) {
      Files.move(file, aside(file, name));
    }
  }

  /** Deletes a file that holds nothing. Only while nobody has it open. */
  public void delete(Place place) throws IOException {
    try {
      Files.deleteIfExists(place.values());
    } catch (DirectoryNotEmptyException foreign) {
      // somebody else's, who may have it
    }
    // The database first: without its log, it may hold again what has been removed.
    Files.deleteIfExists(place.file());
    Files.deleteIfExists(beside(place.file(), "-wal"));
    Files.deleteIfExists(beside(place.file(), "-shm"));
  }
}
