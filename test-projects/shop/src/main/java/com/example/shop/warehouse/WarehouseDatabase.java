package com.example.shop.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class WarehouseDatabase {

  private final String url;
  private final String user;
  private final String password;

  public WarehouseDatabase(
      @Value("${shop.warehouse.url}") String url,
      @Value("${shop.warehouse.user}") String user,
      @Value("${shop.warehouse.password}") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
