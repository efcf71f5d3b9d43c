package com.example.shop.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

@Repository
public class SupplierPriceDao {

  private static final String LATEST =
      "SELECT price FROM supplier_price WHERE sku = ? ORDER BY valid_from DESC LIMIT 1";
  private static final String INSERT =
      "INSERT INTO supplier_price (sku, price, valid_from) VALUES (?, ?, CURRENT_DATE)";

  private final DataSource dataSource;

  public SupplierPriceDao(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Map<String, BigDecimal> latest(List<String> skus) throws SQLException {
    Map<String, BigDecimal> prices = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LATEST)) {
      for (String sku : skus) {
        statement.setString(1, sku);
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            prices.put(sku, row.getBigDecimal(1));
          }
        }
      }
    }
    return prices;
  }

  public Map<String, BigDecimal> all() throws SQLException {
    Map<String, BigDecimal> prices = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT sku, price FROM current_supplier_price");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        prices.put(rows.getString("sku"), rows.getBigDecimal("price"));
      }
    }
    return prices;
  }

  public void store(Map<String, BigDecimal> prices) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      int pending = 0;
      for (Map.Entry<String, BigDecimal> price : prices.entrySet()) {
        statement.setString(1, price.getKey());
        statement.setBigDecimal(2, price.getValue());
        statement.addBatch();
        if (++pending % 1000 == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
