package io.keepsake.samples.orders.load;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks with the service. For many threads. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Gson gson = new Gson();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  Http(int port) {
    this.root = "http://localhost:" + port;
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer send(String method, String path, String body) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
        .method(method, BodyPublishers.ofString(body))
        .timeout(PATIENCE)
        .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), gson.fromJson(response.body(), JsonObject.class));
    } catch (IOException failure) {
      throw new IllegalStateException(method + " " + path + " got no answer", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path + " was interrupted", interrupted);
    }
  }
}
