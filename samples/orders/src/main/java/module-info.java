/** A small shop behind HTTP: what is asked often is remembered, and what changes is forgotten in time. */
module io.keepsake.samples.orders {
  requires com.google.gson;
  requires io.keepsake.runtime;
  requires io.keepsake.sqlite;
  requires java.net.http;
  requires java.sql;
  requires jdk.httpserver;
  requires org.xerial.sqlitejdbc;

  // Gson reads and makes records by reflection.
  opens io.keepsake.samples.orders.shop to
      com.google.gson;
  opens io.keepsake.samples.orders.web to
      com.google.gson;
}
