package com.example.etl.enrich;

import com.example.etl.model.Meter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

public class MeterDirectory {

  private static final String BY_ID = "SELECT * FROM meter WHERE id = ?";
  private static final String BY_IDS = "SELECT id, region FROM meter WHERE id = ANY (?)";
  private static final int CHUNK = 1000;

  private final DataSource dataSource;

  public MeterDirectory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Optional<Meter> find(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_ID)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Meter(row.getString("id"), row.getString("region")))
            : Optional.empty();
      }
    }
  }

  public Map<String, Meter> findAll(List<String> ids) throws SQLException {
    Map<String, Meter> meters = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_IDS)) {
      for (int from = 0; from < ids.size(); from += CHUNK) {
        List<String> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
        statement.setArray(1, connection.createArrayOf("text", chunk.toArray()));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            meters.put(rows.getString("id"), new Meter(rows.getString("id"), rows.getString(2)));
          }
        }
      }
    }
    return meters;
  }
}
