package io.keepsake.samples.orders.load;

import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.web.Router;
import io.keepsake.samples.orders.web.WebServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Serves a shop on a free port, and loads it. */
final class Trial {
  /** How many products are asked for that there are not. */
  static final int NO_PRODUCTS = 10;

  private static final long PATIENCE_IN_MINUTES = 30;

  private final Scenario scenario;
  private final Truth truth = new Truth();

  Trial(Scenario scenario) {
    this.scenario = scenario;
    for (int i = 1; i <= NO_PRODUCTS; i++) {
      truth.leaves(new Entity(Kind.PRODUCT, scenario.products() + i));
    }
  }

  /**
   * Loads a shop that was filled as the scenario says, and was not asked before.
   *
   * @throws ExecutionException if a client has failed
   */
  Outcome run(Router shop, Database database)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, Long> before = database.calls();
    try (WebServer server = WebServer.start(shop, 0, scenario.clients())) {
      Http http = new Http(server.port());
      Samples samples = load(http);
      Visitor last = new Visitor(http, truth);
      truth.changed().forEach(last::read); // nobody changes anything any more
      samples.addAll(last.samples());
      return Outcome.of(samples, before, database.calls(), truth.stale());
    }
  }

  private Samples load(Http http) throws InterruptedException, ExecutionException {
    AtomicLong newest = new AtomicLong(scenario.orders());
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < scenario.clients(); i++) {
      clients.add(new Client(scenario, i, http, truth, newest));
    }
    ExecutorService threads = Executors.newFixedThreadPool(scenario.clients());
    try {
      Samples samples = new Samples();
      for (Future<Samples> client :
          threads.invokeAll(clients, PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
        samples.addAll(client.get());
      }
      return samples;
    } finally {
      threads.shutdownNow();
    }
  }
}
