package com.example.shop.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

@Repository
public class WarehouseStock {

  private static final String SHELF = "SELECT shelf FROM location WHERE sku = ?";
  private static final String RESERVED = "SELECT SUM(quantity) FROM reservation WHERE sku = ?";

  private final WarehouseDatabase warehouse;
  private final DataSource shop;

  public WarehouseStock(WarehouseDatabase warehouse, DataSource shop) {
    this.warehouse = warehouse;
    this.shop = shop;
  }

  public String shelfOf(String sku) throws SQLException {
    try (Connection connection = warehouse.open()) {
      return first(connection, SHELF, sku);
    }
  }

  public String reserved(String sku) throws SQLException {
    try (Connection connection = shop.getConnection()) {
      return first(connection, RESERVED, sku);
    }
  }

  private static String first(Connection connection, String query, String sku)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, sku);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }
}
