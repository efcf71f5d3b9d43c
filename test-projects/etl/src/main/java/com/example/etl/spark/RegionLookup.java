package com.example.etl.spark;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.datasource.pooled.PooledDataSource;

public class RegionLookup implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String url;
  private transient PooledDataSource dataSource;

  public RegionLookup(String url) {
    this.url = url;
  }

  public String regionOf(String meterId) throws SQLException {
    try (Connection connection = connections().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT region FROM meter WHERE id = ?")) {
      statement.setString(1, meterId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "unknown";
      }
    }
  }

  public Map<String, String> all() throws SQLException {
    Map<String, String> regions = new HashMap<>();
    try (Connection connection = connections().getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT id, region FROM meter");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        regions.put(rows.getString(1), rows.getString(2));
      }
    }
    return regions;
  }

  private PooledDataSource connections() {
    if (dataSource == null) {
      dataSource =
          new PooledDataSource("org.postgresql.Driver", url, "etl", System.getenv("DB_PASSWORD"));
    }
    return dataSource;
  }
}
