package com.example.etl.store;

import com.example.etl.model.Reading;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

public class ArchiveStore {

  private static final String OLDEST = "DELETE FROM archive WHERE meter_id = ? AND taken_at < ?";

  private final String url;

  public ArchiveStore(String url) {
    this.url = url;
  }

  public void trim(List<Reading> newest) throws SQLException {
    for (Reading reading : newest) {
      try (Connection connection = DriverManager.getConnection(url);
          PreparedStatement statement = connection.prepareStatement(OLDEST)) {
        statement.setString(1, reading.meterId());
        statement.setTimestamp(2, Timestamp.from(reading.takenAt()));
        statement.executeUpdate();
      }
    }
  }

  public void trimAll(List<Reading> newest) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(OLDEST)) {
      for (Reading reading : newest) {
        statement.setString(1, reading.meterId());
        statement.setTimestamp(2, Timestamp.from(reading.takenAt()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
