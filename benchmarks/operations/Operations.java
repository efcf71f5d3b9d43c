import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * What an operation costs: CPU time of client and server, and bytes on the wire, for a query and
 * for writes one by one and in a batch. One line of JSON for each measurement; see README.md.
 */
public class Operations {
  private static final long WARM_NANOS = 4_000_000_000L;
  private static final int ROUNDS = 7;
  private static final long TICK_NANOS = 1_000_000_000L / 100;
  private static final int IDS = 1000;
  private static final AtomicLong SENT = new AtomicLong();
  private static final AtomicLong RECEIVED = new AtomicLong();

  /** Work that is measured: some operations at once. */
  interface Work {
    void run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
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
      measure(
          postmaster,
          kind("select-one", connection, counted, Operations::select),
          kind("select-all", connection, counted, Operations::selectIn));
      measure(
          postmaster,
          kind("insert-one", connection, counted, Operations::insert),
          kind("insert-batch", connection, counted, Operations::insertBatch));
    }
  }

  /** Some operations on a connection. */
  interface OnConnection {
    void run(Connection connection, int times) throws SQLException;
  }

  static Kind kind(String name, Connection plain, Connection counted, OnConnection work) {
    return new Kind(name, IDS, () -> work.run(plain, IDS), () -> work.run(counted, IDS));
  }

  static void prepare(Connection connection) throws SQLException {
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

  static void insertBatch(Connection connection, int rows) throws SQLException {
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

  /** A kind of operation: how many a run of the work makes, and the work with bytes counted. */
  record Kind(String name, int operations, Work work, Work counted) {}

  /** Rounds of one kind of operation. */
  static void measure(String name, int operations, long server, Work work, Work counted)
      throws Exception {
    measure(server, new Kind(name, operations, work, counted));
  }

  /**
   * Rounds of kinds that are to be compared, by turns, so that all meet the same machine; the
   * server's processes are counted by the kernel in ticks of 10 ms.
   */
  static void measure(long server, Kind... kinds) throws Exception {
    var repeats = new int[kinds.length];
    for (var kind = 0; kind < kinds.length; kind++) {
      repeats[kind] = warm(kinds[kind].work());
    }
    var client = new double[kinds.length][ROUNDS];
    var servers = new double[kinds.length][ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      for (var kind = 0; kind < kinds.length; kind++) {
        var clientBefore = clientNanos();
        var serverBefore = serverNanos(server);
        for (var i = 0; i < repeats[kind]; i++) {
          kinds[kind].work().run();
        }
        var count = (double) repeats[kind] * kinds[kind].operations();
        client[kind][round] = (clientNanos() - clientBefore) / count;
        servers[kind][round] = (serverNanos(server) - serverBefore) / count;
      }
    }
    for (var kind = 0; kind < kinds.length; kind++) {
      print(kinds[kind], repeats[kind], client[kind], server < 0 ? null : servers[kind]);
    }
  }

  /** Runs until the compiler has done its part; how many runs make a round, of which ticks are a small part. */
  private static int warm(Work work) throws Exception {
    for (var warm = System.nanoTime(); System.nanoTime() - warm < WARM_NANOS; ) {
      work.run();
    }
    var start = System.nanoTime();
    work.run();
    return (int) Math.max(1, 1_000_000_000L / Math.max(1, System.nanoTime() - start));
  }

  private static void print(Kind kind, int repeats, double[] client, double[] servers)
      throws Exception {
    var sent = -1.0;
    var received = -1.0;
    if (kind.counted() != null) {
      kind.counted().run();
      SENT.set(0);
      RECEIVED.set(0);
      kind.counted().run();
      sent = SENT.get() / (double) kind.operations();
      received = RECEIVED.get() / (double) kind.operations();
    }
    System.out.printf(
        Locale.ROOT,
        "{\"name\": \"%s\", \"operationsPerRound\": %d, \"clientNs\": %s, \"serverNs\": %s,"
            + " \"bytesSent\": %.1f, \"bytesReceived\": %.1f}%n",
        kind.name(),
        repeats * kind.operations(),
        rounded(client),
        servers == null ? "\"in clientNs\"" : rounded(servers),
        sent,
        received);
  }

  private static List<Long> rounded(double[] values) {
    return Arrays.stream(values).mapToObj(Math::round).toList();
  }

  private static long clientNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** CPU time of a process, of its children that live, and of those that it has seen the end of. */
  private static long serverNanos(long parent) throws IOException {
    if (parent < 0) {
      return 0;
    }
    var server = ProcessHandle.of(parent).orElseThrow();
    var ticks = ticks(parent, 13) + ticks(parent, 15);
    try (Stream<ProcessHandle> children = server.descendants()) {
      for (var child : children.toList()) {
        ticks += ticks(child.pid(), 13);
      }
    }
    return ticks * TICK_NANOS;
  }

  /** User and system time: the fields of stat that begin at this one, counted from 0. */
  private static long ticks(long pid, int from) throws IOException {
    String stat;
    try {
      stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    } catch (NoSuchFileException e) {
      return 0; // it has ended meanwhile: its parent counts it
    }
    // the name, which may hold blanks, is the second field
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[from - 2]) + Long.parseLong(fields[from - 1]);
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
