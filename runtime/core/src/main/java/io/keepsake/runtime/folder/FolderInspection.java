package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at all entries of a directory, and changes none. */
final class FolderInspection {
  private static final int ATTEMPTS = 3;

  private FolderInspection() {}

  static void run(Path root, Findings findings) throws IOException {
    List<String> names = new FolderScan(root, new FolderIndex())
        .names().stream().filter(EntryName::isValid).toList();
    findings.expect(names.size());
    for (String name : names) {
      look(new EntryFiles(root, name), findings);
    }
  }

  private static void look(EntryFiles entry, Findings findings) throws IOException {
    String why = "";
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        ByteRecord record = entry.read();
        if (record != null) {
          findings.whole(record);
        }
        return;
      } catch (DamagedException perhaps) {
        why = String.valueOf(perhaps.getMessage()); // or it was replaced while it was read
      }
    }
    findings.damaged(entry.directory().toString(), why);
  }
}
