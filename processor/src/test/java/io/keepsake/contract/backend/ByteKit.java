package io.keepsake.contract.backend;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What backends that keep bytes on disk have in common. */
abstract class ByteKit extends Kit {
  private final List<Memos> opened = new ArrayList<>();

  ByteKit(Place place) {
    super(place);
  }

  /** Each builder has a directory of its own. */
  @Override
  public final MemosBuilder memos() {
    try {
      Path target = Files.createDirectories(Path.of("target", "contract"));
      return Memos.builder().directory(Files.createTempDirectory(target, prefix()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  final Memos kept(Memos memos) {
    synchronized (opened) {
      opened.add(memos);
    }
    return memos;
  }

  /** Closes what was opened, so that no test leaves files open for the next. */
  @Override
  public final void close() {
    synchronized (opened) {
      opened.forEach(Memos::close);
      opened.clear();
    }
  }
}
