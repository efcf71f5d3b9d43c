import com.sun.net.httpserver.HttpServer;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * What an operation costs: CPU time of client and server, and bytes on the wire, for a query, for
 * writes one by one and in a batch, and for an HTTP request with a client that is kept and with one
 * made for each request. One line of JSON for each measurement; see README.md.
 */
public class Operations {
  private static final long WARM_NANOS = 4_000_000_000L;
  private static final int ROUNDS = 7;
  private static final long TICK_NANOS = 1_000_000_000L / 100;
  private static final AtomicLong SENT = new AtomicLong();
  private static final AtomicLong RECEIVED = new AtomicLong();

  /** Work that is measured: some operations at once. */
  interface Work {
    void run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    http();
    database(args[0], Long.parseLong(args[1]));
    System.exit(0);
  }

  private static void database(String url, long postmaster) throws Exception {
    var counting = new Properties();
    counting.setProperty("user", "bench");
    counting.setProperty("socketFactory", CountingSockets.class.getName());
    var plain = new Properties();
    plain.setProperty("user", "bench");
    try (var connection = DriverManager.getConnection(url, plain);
        var counted = DriverManager.getConnection(url, counting)) {
      prepare(connection);
      var ids = 1000;
      measure(
          "select-one", ids, postmaster, () -> select(connection, ids), () -> select(counted, ids));
      measure(
          "select-all",
          ids,
          postmaster,
          () -> selectIn(connection, ids),
          () -> selectIn(counted, ids));
      measure(
          "insert-one", ids, postmaster, () -> insert(connection, ids), () -> insert(counted, ids));
      measure(
          "insert-batch",
          ids,
          postmaster,
          () -> insertBatch(connection, ids),
          () -> insertBatch(counted, ids));
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists item");
      statement.execute("create table item (id int primary key, name text, price numeric)");
      statement.execute(
          "insert into item select i, 'item ' || i, i * 1.5 from generate_series(0, 99999) i");
      statement.execute("drop table if exists log");
      statement.execute("create table log (id int, name text, price numeric)");
      statement.execute("analyze");
    }
  }

  private static void select(Connection connection, int ids) throws SQLException {
    try (var statement =
        connection.prepareStatement("select id, name, price from item where id = ?")) {
      for (var id = 0; id < ids; id++) {
        statement.setInt(1, id);
        try (var rows = statement.executeQuery()) {
          require(rows.next() && rows.getInt(1) == id);
        }
      }
    }
  }

  private static void selectIn(Connection connection, int ids) throws SQLException {
    var all = new Object[ids];
    for (var id = 0; id < ids; id++) {
      all[id] = id;
    }
    try (var statement =
        connection.prepareStatement("select id, name, price from item where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("int4", all));
      var count = 0;
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          require(rows.getString(2) != null);
          count++;
        }
      }
      require(count == ids);
    }
  }

  /** In one transaction, as the batch: what is compared is the round trips, not the commits. */
  private static void insert(Connection connection, int rows) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("insert into log values (?, ?, 1.5)")) {
      for (var id = 0; id < rows; id++) {
        statement.setInt(1, id);
        statement.setString(2, "item " + id);
        require(statement.executeUpdate() == 1);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void insertBatch(Connection connection, int rows) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("insert into log values (?, ?, 1.5)")) {
      for (var id = 0; id < rows; id++) {
        statement.setInt(1, id);
        statement.setString(2, "item " + id);
        statement.addBatch();
      }
      require(statement.executeBatch().length == rows);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void http() throws Exception {
    var body = "x".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    var port = server.getAddress().getPort();
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    var kept = HttpClient.newHttpClient();
    var times = 200;
    measure("http-kept-client", times, -1, () -> send(kept, request, times), null);
    measure(
        "http-client-per-request",
        times,
        -1,
        () -> {
          for (var i = 0; i < times; i++) {
            send(HttpClient.newHttpClient(), request, 1);
          }
        },
        null);
    server.stop(0);
  }

  private static void send(HttpClient client, HttpRequest request, int times) throws Exception {
    for (var i = 0; i < times; i++) {
      require(client.send(request, HttpResponse.BodyHandlers.ofString()).body().length() == 1000);
    }
  }

  /** Rounds of the work; the server's processes are counted by the kernel in ticks of 10 ms. */
  static void measure(String name, int operations, long server, Work work, Work counted)
      throws Exception {
    // until the compiler has done its part
    for (var warm = System.nanoTime(); System.nanoTime() - warm < WARM_NANOS; ) {
      work.run();
    }
    // enough work in a round that ticks are a small part of it
    var start = System.nanoTime();
    work.run();
    var repeats = (int) Math.max(1, 1_000_000_000L / Math.max(1, System.nanoTime() - start));
    var client = new ArrayList<Double>();
    var servers = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      var clientBefore = clientNanos();
      var serverBefore = serverNanos(server);
      for (var i = 0; i < repeats; i++) {
        work.run();
      }
      var count = (double) repeats * operations;
      client.add((clientNanos() - clientBefore) / count);
      servers.add((serverNanos(server) - serverBefore) / count);
    }
    var sent = -1.0;
    var received = -1.0;
    if (counted != null) {
      counted.run();
      SENT.set(0);
      RECEIVED.set(0);
      counted.run();
      sent = SENT.get() / (double) operations;
      received = RECEIVED.get() / (double) operations;
    }
    System.out.printf(
        Locale.ROOT,
        "{\"name\": \"%s\", \"operationsPerRound\": %d, \"clientNs\": %s, \"serverNs\": %s,"
            + " \"bytesSent\": %.1f, \"bytesReceived\": %.1f}%n",
        name,
        repeats * operations,
        rounded(client),
        server < 0 ? "\"in clientNs\"" : rounded(servers),
        sent,
        received);
  }

  private static List<Long> rounded(List<Double> values) {
    return values.stream().map(Math::round).toList();
  }

  private static long clientNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** CPU time of a process's children that live, or of itself if it has none: user and system, ticks 14 and 15 of stat. */
  private static long serverNanos(long parent) throws IOException {
    if (parent < 0) {
      return 0;
    }
    var ticks = 0L;
    var server = ProcessHandle.of(parent).orElseThrow();
    try (Stream<ProcessHandle> children = server.descendants()) {
      var pids = children.map(ProcessHandle::pid).toList();
      for (var pid : pids.isEmpty() ? List.of(parent) : pids) {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      }
    }
    return ticks * TICK_NANOS;
  }

  static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("the result is not what it must be");
    }
  }

  /** Counts what the driver sends and receives. */
  public static final class CountingSockets extends SocketFactory {
    public CountingSockets() {}

    @Override
    public Socket createSocket() {
      return new CountingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new IOException("not used");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new IOException("not used");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new IOException("not used");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new IOException("not used");
    }
  }

  private static final class CountingSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          var value = super.read();
          RECEIVED.addAndGet(value < 0 ? 0 : 1);
          return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          var count = super.read(into, offset, length);
          RECEIVED.addAndGet(Math.max(0, count));
          return count;
        }
      };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(int value) throws IOException {
          out.write(value);
          SENT.incrementAndGet();
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
          out.write(from, offset, length);
          SENT.addAndGet(length);
        }
      };
    }
  }
}
