import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * What is said of statements, measured: a constant as a parameter of a batch, and a text sent as a
 * {@code Statement} or as a {@code PreparedStatement}, the same each time or new each time.
 */
public class Statements {
  private static final String SAME = "insert into log values (7, 'item 7', 1.5)";
  private static final BigDecimal PRICE = new BigDecimal("1.5");
  private static final AtomicLong SERIAL = new AtomicLong();
  private static final IntFunction<String> NEW =
      id -> "insert into log values (" + SERIAL.incrementAndGet() + ", 'item', 1.5)";

  public static void main(String[] args) throws Exception {
    var postmaster = Long.parseLong(args[1]);
    var user = new Properties();
    user.setProperty("user", "bench");
    var counting = new Properties();
    counting.setProperty("user", "bench");
    counting.setProperty("socketFactory", Operations.CountingSockets.class.getName());
    try (var plain = DriverManager.getConnection(args[0], user);
        var counted = DriverManager.getConnection(args[0], counting)) {
      Operations.prepare(plain);
      Operations.measure(
          postmaster,
          Operations.kind("batch-constant-set", plain, counted, Statements::insertBatchConstant),
          Operations.kind("batch-constant-in-text", plain, counted, Operations::insertBatch));
      Operations.measure(
          postmaster,
          Operations.kind(
              "statement-same-text", plain, counted, (c, n) -> statements(c, n, id -> SAME)),
          Operations.kind(
              "prepared-same-text", plain, counted, (c, n) -> prepared(c, n, id -> SAME)));
      Operations.measure(
          postmaster,
          Operations.kind(
              "statement-new-text", plain, counted, (c, n) -> statements(c, n, NEW)),
          Operations.kind("prepared-new-text", plain, counted, (c, n) -> prepared(c, n, NEW)));
    }
    System.exit(0);
  }

  /** The constant that {@link Operations#insertBatch} has in its text is set as a parameter of each row. */
  private static void insertBatchConstant(Connection connection, int rows) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("insert into log values (?, ?, ?)")) {
      for (var id = 0; id < rows; id++) {
        statement.setInt(1, id);
        statement.setString(2, "item " + id);
        statement.setBigDecimal(3, PRICE);
        statement.addBatch();
      }
      Operations.require(statement.executeBatch().length == rows);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void statements(Connection connection, int times, IntFunction<String> text)
      throws SQLException {
    connection.setAutoCommit(false);
    for (var id = 0; id < times; id++) {
      try (var statement = connection.createStatement()) {
        Operations.require(statement.executeUpdate(text.apply(id)) == 1);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void prepared(Connection connection, int times, IntFunction<String> text)
      throws SQLException {
    connection.setAutoCommit(false);
    for (var id = 0; id < times; id++) {
      try (var statement = connection.prepareStatement(text.apply(id))) {
        Operations.require(statement.executeUpdate() == 1);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
