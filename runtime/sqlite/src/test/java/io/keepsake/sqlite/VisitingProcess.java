package io.keepsake.sqlite;

import io.keepsake.test.Records;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that opens a store, does what it is told, a line each, and says so, until there are no more lines. */
final class VisitingProcess {
  private VisitingProcess() {}

  /** Takes the directory. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (SqliteStore store = Stores.open(Path.of(arguments[0]))) {
      System.out.println("open");
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        System.out.println(run(store, line.split(" ")));
      }
    }
  }

  private static String run(SqliteStore store, String[] order) throws IOException {
    switch (order[0]) {
      case "put" -> store.put(Stores.record(order[1], Integer.parseInt(order[2])));
      case "remove" -> {
        return String.valueOf(store.remove(Records.key(order[1])));
      }
      default -> {
        return String.valueOf(Stores.length(store, order[1]));
      }
    }
    return "done";
  }
}
