package io.keepsake.samples.orders.web;

import io.keepsake.runtime.MemoTimeoutException;
import io.keepsake.samples.orders.shop.NotFoundException;
import io.keepsake.samples.orders.shop.RatesException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Leads requests to what answers them. Routes are added before the first request comes. */
public final class Router {
  private static final System.Logger LOG = System.getLogger(Router.class.getName());

  private final List<Route> routes = new ArrayList<>();

  /** Leads nowhere yet. */
  public Router() {}

  /** Adds a route, such as {@code /orders/{id}}. */
  void on(String method, String pattern, Function<Call, Object> action) {
    routes.add(Route.of(method, pattern, action));
  }

  /** Answers a request, whatever happens. */
  Reply reply(String method, String path, String body) {
    try {
      for (Route route : routes) {
        var places = route.match(path);
        if (route.method().equals(method) && places.isPresent()) {
          return Reply.of(route.action().apply(new Call(places.get(), body)));
        }
      }
      return Reply.failure(404, "there is no " + method + " " + path);
    } catch (NotFoundException absent) {
      return Reply.failure(404, absent.getMessage());
    } catch (IllegalArgumentException wrong) {
      return Reply.failure(400, wrong.getMessage());
    } catch (RatesException | MemoTimeoutException unavailable) {
      return Reply.failure(503, unavailable.getMessage());
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, method + " " + path, failure);
      return Reply.failure(500, "this did not work");
    }
  }
}
