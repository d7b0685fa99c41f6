package io.keepsake.sqlite.directory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that files have been given up. What is removed after that is not removed from such a file, so nobody may read it
 * any more: neither those who have it open, nor those who come later. An empty file beside it says so, for it may not be renamed
 * while others have it open. The mark stays until somebody comes in who is alone: all others have heard of it then, and nobody
 * makes a file of this number meanwhile, which those who have given it up would not read.
 */
public final class GivenUp {
  private static final Pattern NAME = Pattern.compile(
      "(records-(\\d{1,9})-of-(\\d{1,9})\\.(\\d{1,9}))\\.given-up-as-([a-z]{1,20})");

  private GivenUp() {}

  /**
   * A file that has been given up.
   *
   * @param name that of the mark
   * @param place the file
   * @param state what it was found to be
   * @param shard the shard that it is of
   * @param shards of how many
   * @param number its number in the shard
   */
  public record Mark(
      Path name, StoreFiles.Place place, String state, int shard, int shards, int number) {
    /** Gives the file another name, and deletes this. Only while nobody has it open. */
    public Path setAside() throws IOException {
      Path aside = StoreFiles.setAside(place, state);
      Files.deleteIfExists(name);
      return aside;
    }

    /** Tells whether the file still has its name. */
    public boolean isInPlace() {
      return Files.exists(place.file());
    }
  }

  /** Marks a file; once more changes nothing. */
  static void mark(StoreFiles.Place place, String state) throws IOException {
    Path file = place.file();
    String name = String.valueOf(file.getFileName());
    String base = name.substring(0, name.length() - StoreFiles.SUFFIX.length());
    Permissions.createFile(file.resolveSibling(base + ".given-up-as-" + state));
  }

  /** Returns all marks of a directory. */
  public static List<Mark> in(Path directory) throws IOException {
    List<Mark> marks = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, "records-*.given-up-as-*")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          marks.add(new Mark(
              file,
              StoreFiles.place(directory, name.group(1)),
              name.group(5),
              Integer.parseInt(name.group(2)),
              Integer.parseInt(name.group(3)),
              Integer.parseInt(name.group(4))));
        }
      }
    }
    return marks;
  }

  /** Returns the numbers of the files of a shard that are marked. */
  static int[] numbers(Path directory, int shard, int shards) throws IOException {
    return in(directory).stream()
        .filter(mark -> mark.shard() == shard && mark.shards() == shards)
        .mapToInt(Mark::number)
        .sorted()
        .toArray();
  }
}
