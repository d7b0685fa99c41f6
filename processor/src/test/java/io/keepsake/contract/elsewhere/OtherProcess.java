package io.keepsake.contract.elsewhere;

import io.keepsake.contract.backend.FolderKit;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.PersistentKit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that does with a memoized method what it is told, line by line, and says what came of it. */
final class OtherProcess {
  private OtherProcess() {}

  static Kit kit(String prefix) {
    return prefix.equals("Folder") ? new FolderKit() : new PersistentKit();
  }

  /** Arguments: the directory, and the prefix of the backend's classes. */
  public static void main(String[] arguments) throws Exception {
    AtomicLong version = new AtomicLong();
    try (Memos memos = Memos.builder().directory(Path.of(arguments[0])).build()) {
      Subject subject = kit(arguments[1]).subject(memos, key -> version.get());
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      System.out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(answer(line.split(" ", -1), version, subject, memos));
      }
    }
  }

  private static String answer(String[] words, AtomicLong version, Subject subject, Memos memos)
      throws IOException {
    Handle<Integer, Long> handle = subject.numberHandle();
    int key = Integer.parseInt(words[1]);
    switch (words[0]) {
      case "call" -> {
        return String.valueOf(subject.number(key));
      }
      case "version" -> version.set(key);
      case "invalidate" -> handle.invalidate(key);
      case "put" -> handle.put(key, version.get());
      case "clear" -> handle.invalidateAll();
      case "flush" -> memos.flush();
      default -> throw new IOException("what is " + words[0] + "?");
    }
    return "done";
  }
}
