import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * What a request costs with a client that is kept, and with one made for it: CPU time of client and
 * server, which are one process, for a GET of 1,000 bytes on loopback without TLS.
 */
public class Clients {
  private static final int TIMES = 100;

  public static void main(String[] args) throws Exception {
    var body = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, body));
    var all = "x".repeat(TIMES * 1000).getBytes(StandardCharsets.US_ASCII);
    server.createContext("/all", exchange -> answer(exchange, all));
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    jdk(
        HttpRequest.newBuilder(URI.create(url)).build(),
        HttpRequest.newBuilder(URI.create(url + "all")).build());
    apache(url);
    okhttp(new Request.Builder().url(url).build());
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void jdk(HttpRequest request, HttpRequest all) throws Exception {
    var kept = HttpClient.newHttpClient();
    compare("http", () -> send(kept, request), () -> send(HttpClient.newHttpClient(), request));
    // a hundred items asked one by one, and by one request
    Operations.measure(
        -1,
        kind("http-request-per-item", () -> send(kept, request)),
        new Operations.Kind(
            "http-request-for-all",
            TIMES,
            () -> {
              var response = kept.send(all, HttpResponse.BodyHandlers.ofString());
              Operations.require(response.body().length() == TIMES * 1000);
            },
            null));
  }

  private static void send(HttpClient client, HttpRequest request) throws Exception {
    check(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static void apache(String url) throws Exception {
    try (var kept = HttpClients.createDefault()) {
      compare(
          "apache",
          () -> send(kept, url),
          () -> {
            try (var client = HttpClients.createDefault()) {
              send(client, url);
            }
          });
    }
  }

  private static void send(CloseableHttpClient client, String url) throws Exception {
    check(client.execute(new HttpGet(url), response -> EntityUtils.toString(response.getEntity())));
  }

  private static void okhttp(Request request) throws Exception {
    var kept = new OkHttpClient();
    compare(
        "okhttp",
        () -> send(kept, request),
        () -> {
          var client = new OkHttpClient();
          send(client, request);
          // it cannot be closed; what can be let go is
          client.connectionPool().evictAll();
          client.dispatcher().executorService().shutdown();
        });
  }

  private static void send(OkHttpClient client, Request request) throws Exception {
    try (var response = client.newCall(request).execute()) {
      check(response.body().string());
    }
  }

  private static void check(String body) {
    Operations.require(body.length() == 1000);
  }

  private static void compare(String library, Operations.Work kept, Operations.Work made)
      throws Exception {
    Operations.measure(
        -1, kind(library + "-kept-client", kept), kind(library + "-client-per-request", made));
  }

  private static Operations.Kind kind(String name, Operations.Work one) {
    return new Operations.Kind(
        name,
        TIMES,
        () -> {
          for (var i = 0; i < TIMES; i++) {
            one.run();
          }
        },
        null);
  }
}
