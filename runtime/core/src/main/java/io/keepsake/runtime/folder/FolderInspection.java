package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at all entries of a directory, and changes none. */
final class FolderInspection {
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
    try {
      ByteRecord record = entry.readShared();
      if (record != null) {
        findings.whole(record);
      }
    } catch (DamagedException damage) {
      findings.damaged(entry.directory().toString(), String.valueOf(damage.getMessage()));
    }
  }
}
