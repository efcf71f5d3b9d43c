import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a connection to PostgreSQL costs that is opened for one query, and what columns cost that
 * are fetched and not read: CPU time of client and server.
 */
public class Connections {
  private static final int ROWS = 1000;
  private static final int COLUMNS = 40;

  public static void main(String[] args) throws Exception {
    var postmaster = Long.parseLong(args[1]);
    var user = new Properties();
    user.setProperty("user", "bench");
    var counting = new Properties();
    counting.setProperty("user", "bench");
    counting.setProperty("socketFactory", Operations.CountingSockets.class.getName());
    try (var kept = DriverManager.getConnection(args[0], user);
        var counted = DriverManager.getConnection(args[0], counting)) {
      prepare(kept);
      Operations.measure(
          postmaster,
          new Operations.Kind(
              "query-kept-connection", 100, () -> queries(kept, 100), () -> queries(counted, 100)),
          new Operations.Kind(
              "query-own-connection",
              20,
              () -> opened(args[0], user, 20),
              () -> opened(args[0], counting, 20)));
      Operations.measure(
          postmaster,
          kind("select-wanted", kept, counted, "c0, c1 from wide"),
          kind("select-star", kept, counted, "* from wide"));
      Operations.measure(
          postmaster,
          kind("select-wanted-row", kept, counted, "c0, c1 from wide limit 1"),
          kind("select-star-row", kept, counted, "* from wide limit 1"));
    }
    System.exit(0);
  }

  private static void prepare(Connection connection) throws SQLException {
    var columns =
        IntStream.range(0, COLUMNS).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
    var values =
        IntStream.range(0, COLUMNS).mapToObj(i -> "'a text of 20 letters'").collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("create table wide (" + columns + ")");
      statement.execute("insert into wide select " + values + " from generate_series(1, " + ROWS + ")");
      statement.execute("vacuum analyze wide");
    }
  }

  private static void queries(Connection connection, int times) throws SQLException {
    for (var i = 0; i < times; i++) {
      try (var statement = connection.prepareStatement("select count(*) from pg_am")) {
        try (var rows = statement.executeQuery()) {
          Operations.require(rows.next() && rows.getInt(1) > 0);
        }
      }
    }
  }

  private static void opened(String url, Properties user, int times) throws SQLException {
    for (var i = 0; i < times; i++) {
      try (var connection = DriverManager.getConnection(url, user)) {
        queries(connection, 1);
      }
    }
  }

  /** One operation is a row. */
  private static Operations.Kind kind(
      String name, Connection kept, Connection counted, String columns) {
    return new Operations.Kind(
        name,
        ROWS,
        () -> rows(kept, columns),
        () -> rows(counted, columns));
  }

  /** A thousand rows, by as many queries as it takes; two columns are read, whatever is fetched. */
  private static void rows(Connection connection, String columns)
      throws SQLException {
    var count = 0;
    while (count < ROWS) {
      try (var statement = connection.prepareStatement("select " + columns);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          Operations.require(rows.getString(1).length() == 20 && rows.getString(2).length() == 20);
          count++;
        }
      }
    }
    Operations.require(count == ROWS);
  }
}
