package com.example.etl.store;

import com.example.etl.model.EnrichedReading;
import com.example.etl.model.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;

public class ReadingStore {

  private static final String INSERT =
      "INSERT INTO reading (meter_id, taken_at, kwh) VALUES (?, ?, ?)";
  private static final String INSERT_PRICED =
      "INSERT INTO priced_reading (meter_id, taken_at, kwh, region, price) VALUES (?, ?, ?, ?, ?)";
  private static final String CORRECT =
      "UPDATE reading SET kwh = ? WHERE meter_id = ? AND taken_at = ?";
  private static final int ATTEMPTS = 4;

  private final DataSource dataSource;

  public ReadingStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void insert(Reading reading) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, reading.meterId());
      statement.setTimestamp(2, Timestamp.from(reading.takenAt()));
      statement.setDouble(3, reading.kilowattHours());
      statement.executeUpdate();
    }
  }

  public int correct(List<Reading> corrections) throws SQLException {
    int corrected = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(CORRECT)) {
      for (Reading reading : corrections) {
        statement.setDouble(1, reading.kilowattHours());
        statement.setString(2, reading.meterId());
        statement.setTimestamp(3, Timestamp.from(reading.takenAt()));
        corrected += statement.executeUpdate();
      }
    }
    return corrected;
  }

  public void insertAll(List<EnrichedReading> readings) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT_PRICED)) {
      for (EnrichedReading priced : readings) {
        statement.setString(1, priced.reading().meterId());
        statement.setTimestamp(2, Timestamp.from(priced.reading().takenAt()));
        statement.setDouble(3, priced.reading().kilowattHours());
        statement.setString(4, priced.region());
        statement.setBigDecimal(5, priced.price());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  public int closeDay() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement =
              connection.prepareStatement("UPDATE day SET closed = true WHERE closed = false")) {
        return statement.executeUpdate();
      } catch (SQLTransientException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
