package io.keepsake.runtime.tag;

import io.keepsake.runtime.spec.MemoRelations.Source;
import io.keepsake.runtime.spi.PrivateFiles;
import io.keepsake.runtime.tag.TagMarks.Mark;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The generations of tags on disk, for all processes that use a directory:
 *
 * <pre>
 *   .tags/epoch           the generation of a tag that was never invalidated
 *   .tags/ab/cd           the generation of the tags whose hash begins with abcd
 *   .tags/sources/HASH    the generation of what is made of a method's answers
 *   .tags/sources/HASH.of what the method is, and its tags
 *   .tags/news            what was invalidated lately, see {@link TagNews}
 * </pre>
 *
 * <p>A generation is a random number, so that processes need no agreement on the next one. An answer is kept with the
 * generations that were read before its computation began; it is believed while they are still the same. So a file that
 * cannot be read makes misses, and so does removing all of them, for the next epoch is another one. There are 65,536
 * files for the tags of applications, whatever the number of tags: tags that share one share their invalidations.
 */
final class TagFiles {
  private static final String NAME = ".tags";
  private static final int DIGITS = Long.BYTES * 2;

  /** How often somebody who has not used the directory yet looks whether another process has. */
  private static final long PAUSE = 1_000_000_000L;

  private final Path folder;
  private final Path sources;

  /** Whether there is a disk to look at. */
  private final boolean usable;

  private volatile boolean there;
  private volatile long looked = System.nanoTime() - PAUSE;

  TagFiles(@Nullable Path root) {
    this.usable = root != null;
    this.folder = (root == null ? Path.of("") : root).toAbsolutePath().resolve(NAME);
    this.sources = folder.resolve("sources");
  }

  /** Makes the directory, and notes the sources of a method whose answers are kept as bytes. */
  void open(List<Source> methods) throws IOException {
    PrivateFiles.createDirectories(folder);
    begin(folder.resolve("epoch"));
    for (Source source : methods) {
      Path file = file(TagName.ofSource(source.method()));
      begin(file);
      describe(file, source);
    }
    there = true;
  }

  /**
   * Begins a generation where there is none that can be read. If several processes do, that of the last one holds, and what
   * was kept under the others is not believed.
   */
  private static void begin(Path file) throws IOException {
    String known = SmallFile.read(file);
    if (known != null && generation(known) != null) {
      return;
    }
    SmallFile.replace(file, newGeneration());
    if (known != null) {
      System.getLogger("io.keepsake")
          .log(
              Level.WARNING,
              file
                  + " is damaged, and a new generation of tags was begun in its place: answers that"
                  + " were kept under the old one are computed anew");
    }
  }

  private static void describe(Path file, Source source) throws IOException {
    Path about = file.resolveSibling(file.getFileName() + ".of");
    String known = SmallFile.read(about);
    Set<String> lines = new HashSet<>(known == null ? List.of() : known.lines().toList());
    StringBuilder text = new StringBuilder(known == null ? source.method() + "\n" : known);
    for (String tag : source.tags()) {
      String line = tag.replace('\n', ' '); // what is looked for is compared likewise
      if (lines.add(line)) {
        text.append(line).append('\n');
      }
    }
    if (!text.toString().equals(known)) {
      SmallFile.replace(about, text.toString());
    }
  }

  /** Tells whether anybody keeps answers with tags on this disk. */
  boolean isThere() {
    if (usable && !there && System.nanoTime() - looked >= PAUSE) {
      looked = System.nanoTime();
      there = Files.isDirectory(folder);
    }
    return there;
  }

  /** As {@link #isThere}, looking now. */
  boolean isThereNow() {
    looked = System.nanoTime() - PAUSE;
    return isThere();
  }

  /** Reads the generations of some tags. */
  TagMarks read(Collection<TagName> names) throws IOException {
    if (!usable) {
      throw new IOException("no answers are kept on disk");
    }
    Mark[] marks = new Mark[names.size()];
    Iterator<TagName> all = names.iterator();
    for (int i = 0; i < marks.length; i++) {
      TagName name = all.next();
      String hash = name.hash();
      marks[i] = new Mark(name.isSource(), hash, generation(file(name.isSource(), hash)));
    }
    return TagMarks.of(marks);
  }

  /** Tells whether none of the tags was invalidated since their generations were read. */
  boolean areCurrent(TagMarks kept) throws IOException {
    Mark[] marks = kept.marks();
    for (Mark mark : marks) {
      if (generation(file(mark.isSource(), mark.hash())) != mark.generation()) {
        return false;
      }
    }
    return marks.length > 0;
  }

  private long generation(Path file) throws IOException {
    String text = SmallFile.read(file);
    text = text == null ? SmallFile.read(folder.resolve("epoch")) : text;
    Long generation = text == null ? null : generation(text);
    if (generation == null) {
      throw new IOException("the generation of a tag cannot be read from " + file);
    }
    return generation;
  }

  /** Reads what a file says; null if it is damaged. */
  private static @Nullable Long generation(String text) {
    try {
      return text.length() == DIGITS + 1 && text.endsWith("\n")
          ? HexFormat.fromHexDigitsToLong(text, 0, DIGITS)
          : null;
    } catch (IllegalArgumentException damaged) {
      return null;
    }
  }

  private static String newGeneration() {
    return String.format(Locale.ROOT, "%016x\n", ThreadLocalRandom.current().nextLong());
  }

  private Path file(TagName name) {
    return file(name.isSource(), name.hash());
  }

  private Path file(boolean isSource, String hash) {
    return isSource
        ? sources.resolve(hash)
        : folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
  }

  /** Renews the generations of tags, of all that can be; returns why one of them could not. */
  @Nullable
  Exception renewAll(Set<TagName> names) {
    Exception failure = null;
    if (isThere()) {
      for (TagName name : names) {
        try {
          renew(name);
        } catch (IOException | RuntimeException unwritten) {
          failure = unwritten;
        }
      }
    }
    return failure;
  }

  /** Begins a new generation of a tag: what was kept under the old one is not believed from now on. */
  void renew(TagName name) throws IOException {
    Path file = file(name);
    if (!name.isSource() || Files.exists(file)) {
      SmallFile.replace(file, newGeneration());
    }
  }

  /** Tells whether there may be answers on disk that are made of those of a method. */
  boolean isSource(String method) {
    return isThere() && Files.exists(file(TagName.ofSource(method)));
  }

  /** Returns the methods that may have a tag, of those whose answers others on disk are made of. */
  Set<String> sourcesWith(String tag) throws IOException {
    Set<String> methods = new HashSet<>();
    if (!Files.isDirectory(sources)) {
      return methods;
    }
    String line = tag.replace('\n', ' ');
    try (DirectoryStream<Path> files = Files.newDirectoryStream(sources, "*.of")) {
      for (Path file : files) {
        String about = SmallFile.read(file);
        List<String> lines = about == null ? List.of() : about.lines().toList();
        if (lines.stream().skip(1).anyMatch(each -> TagPattern.of(each).mayBe(line))) {
          methods.add(lines.get(0));
        }
      }
    }
    return methods;
  }

  /** Where processes say to each other which tags were invalidated. */
  Path news() {
    return folder.resolve("news");
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
