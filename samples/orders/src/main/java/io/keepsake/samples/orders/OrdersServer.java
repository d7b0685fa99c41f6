package io.keepsake.samples.orders;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.database.Example;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.samples.orders.web.Router;
import io.keepsake.samples.orders.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Serves the shop until the process is ended. */
public final class OrdersServer {
  private static final int THREADS = 16;

  private OrdersServer() {}

  /**
   * Starts it.
   *
   * @param arguments the port, 8080 if there is none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port =
        arguments.length == 0 || arguments[0].isBlank() ? 8080 : Integer.parseInt(arguments[0]);
    Path directory = Files.createDirectories(Path.of("target", "shop"));
    Database database = Database.open(directory.resolve("shop.db"), Duration.ZERO);
    Example.fill(database, 1_000, 200, 2_000);
    Memos memos =
        Memos.builder().directory(directory.resolve("answers")).closeAtExit().build();
    Router shop = Shop.open(memos, database, new ForeignRates());
    memos.checkOverrides(); // a misspelt one is told now, and not by a cache that is larger than it
    // was meant to be
    WebServer server = WebServer.start(shop, port, THREADS);
    System.out.println("http://localhost:" + server.port() + "/stats");
    new CountDownLatch(1).await();
  }
}
