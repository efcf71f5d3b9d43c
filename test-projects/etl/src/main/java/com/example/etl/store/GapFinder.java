package com.example.etl.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class GapFinder {

  private static final String RECENT =
      "SELECT COUNT(*) FROM reading WHERE meter_id = ? AND taken_at > now() - interval '1 day'";

  private final List<DataSource> shards;

  public GapFinder(List<DataSource> shards) {
    this.shards = shards;
  }

  public List<String> silent(DataSource shard, List<String> meterIds) throws SQLException {
    List<String> silent = new ArrayList<>();
    try (Connection connection = shard.getConnection();
        PreparedStatement statement = connection.prepareStatement(RECENT)) {
      for (String meterId : meterIds) {
        statement.setString(1, meterId);
        try (ResultSet count = statement.executeQuery()) {
          if (count.next() && count.getLong(1) == 0) {
            silent.add(meterId);
          }
        }
      }
    }
    return silent;
  }

  public long total() throws SQLException {
    long total = 0;
    for (DataSource shard : shards) {
      try (Connection connection = shard.getConnection();
          Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM reading")) {
        if (count.next()) {
          total += count.getLong(1);
        }
      }
    }
    return total;
  }
}
