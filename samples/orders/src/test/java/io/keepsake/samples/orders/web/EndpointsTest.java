package io.keepsake.samples.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.Shop;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.test.MemosExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each endpoint, over HTTP. */
final class EndpointsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension
  final MemosExtension caches =
      MemosExtension.create().with(builder -> builder.executor(Runnable::run));

  private final HttpClient client = HttpClient.newHttpClient();
  private final ForeignRates foreign = new ForeignRates();
  private Database database;
  private WebServer server;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    database = Fixtures.database(directory);
    server = WebServer.start(Shop.open(caches.memos(), database, foreign), 0, 2);
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.port() + path))
        .method(method, BodyPublishers.ofString(body))
        .timeout(PATIENCE)
        .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String ok(String method, String path, String body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private String get(String path) throws Exception {
    return ok("GET", path, "");
  }

  private void assertFails(int status, String problem, String method, String path, String body)
      throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(problem);
  }

  @Test
  void products() throws Exception {
    assertThat(get("/products/1")).startsWith("{\"id\":1,\"name\":\"product 1\",\"cents\":");
    ok("PUT", "/products/1/price", "{\"cents\":250}");
    assertThat(get("/products/1"))
        .isEqualTo("{\"id\":1,\"name\":\"product 1\",\"cents\":250,\"revision\":1}");

    assertFails(404, "there is no product 99", "GET", "/products/99", "");
    ok("PUT", "/products/99", "{\"name\":\"late\",\"cents\":5}");
    assertThat(get("/products/99"))
        .isEqualTo("{\"id\":99,\"name\":\"late\",\"cents\":5,\"revision\":2}");
  }

  @Test
  void price_inAnotherCurrency() throws Exception {
    ok("PUT", "/products/1/price", "{\"cents\":1000}");
    ok("PUT", "/rates/USD", "{\"value\":1.5}");
    assertThat(get("/products/1/price/USD"))
        .isEqualTo("{\"productId\":1,\"currency\":\"USD\",\"price\":15.0,\"revision\":1}");
    assertThat(foreign.calls()).isZero();
  }

  @Test
  void rates() throws Exception {
    assertThat(get("/rates/USD")).contains("\"number\":1").isEqualTo(get("/rates/USD"));
    foreign.failing(true);
    assertFails(503, "the exchange is closed", "GET", "/rates/GBP", "");
    caches.clock().advance(Duration.ofHours(1));
    assertThat(get("/rates/USD")).contains("\"number\":1");
  }

  @Test
  void orders() throws Exception {
    String body = "{\"customerId\":1,\"items\":[{\"productId\":1,\"quantity\":2}]}";
    String today = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 4);
    String placed = ok("POST", "/orders", body);
    assertThat(placed)
        .startsWith("{\"id\":31,\"customerId\":1,\"day\":\"" + today)
        .endsWith("\"revision\":1}");
    assertThat(get("/orders/31")).isEqualTo(placed).contains("\"OPEN\"");
    assertThat(get("/orders/31/invoice")).startsWith("Invoice 31-1\n");

    String shipped = ok("PUT", "/orders/31/shipped", "");
    assertThat(get("/orders/31")).isEqualTo(shipped).contains("\"SHIPPED\"");
    assertThat(get("/orders/31/invoice")).startsWith("Invoice 31-2\n");
    assertThat(get("/customers/1/orders")).contains(shipped);

    ok("DELETE", "/orders/31", "");
    assertFails(404, "there is no order 31", "GET", "/orders/31", "");
    assertThat(get("/customers/1/orders")).doesNotContain("\"id\":31");
  }

  @Test
  void customers() throws Exception {
    assertThat(get("/customers/1")).isEqualTo("{\"id\":1,\"name\":\"customer 1\",\"revision\":0}");
    assertThat(get("/customers/1/orders")).contains("\"customer\":\"customer 1\"");
    ok("PUT", "/customers/1/name", "{\"name\":\"Ada\"}");
    assertThat(get("/customers/1")).isEqualTo("{\"id\":1,\"name\":\"Ada\",\"revision\":1}");
    assertThat(get("/customers/1/orders")).contains("\"customer\":\"Ada\"");
  }

  @Test
  void reports() throws Exception {
    assertThat(get("/reports/revenue/day")).contains("{\"of\":\"2024-05-", "\"revision\":0}");
    ok("POST", "/orders", "{\"customerId\":1,\"items\":[{\"productId\":1,\"quantity\":2}]}");
    assertThat(get("/reports/revenue/day")).contains("\"revision\":1}");
    assertThat(get("/reports/revenue/product")).contains("{\"of\":\"1\",", "\"revision\":1}");
  }

  @Test
  void stats_hitsMissesAndCalls() throws Exception {
    get("/orders/1");
    get("/orders/1");
    get("/orders/2");
    assertThat(get("/stats"))
        .contains(
            "{\"cache\":\"OrderService.order\",\"hits\":1,\"misses\":2,\"answers\":2,\"databaseCalls\":2}")
        .contains("\"OrderService.order\":2");
  }

  @Test
  void wrongRequests() throws Exception {
    assertFails(404, "there is no GET /nothing", "GET", "/nothing", "");
    assertFails(404, "there is no POST /orders/1", "POST", "/orders/1", "");
    assertFails(400, "this is no number: one", "GET", "/orders/one", "");
    assertFails(400, "a NewOrder is needed", "POST", "/orders", "");
    assertFails(400, "this is no NewOrder", "POST", "/orders", "[");
    assertFails(400, "an order needs an item", "POST", "/orders", "{\"customerId\":1}");
    assertFails(404, "there is no report by year", "GET", "/reports/revenue/year", "");
    assertFails(400, "a price is above zero", "PUT", "/products/1/price", "{}");
    assertFails(400, "a price is above zero", "PUT", "/products/99", "{}");
    assertFails(400, "a product needs a name", "PUT", "/products/99", "{\"cents\":5}");
    assertFails(400, "a customer needs a name", "PUT", "/customers/1/name", "{}");
    assertFails(400, "a rate is above zero", "PUT", "/rates/USD", "{}");
    assertFails(404, "there is no customer 99", "GET", "/customers/99/orders", "");
    assertFails(404, "there is no order 99", "DELETE", "/orders/99", "");
  }
}
