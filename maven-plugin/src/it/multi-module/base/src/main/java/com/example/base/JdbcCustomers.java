package com.example.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class JdbcCustomers {
  private final PreparedStatement byId;

  public JdbcCustomers(PreparedStatement byId) {
    this.byId = byId;
  }

  public String name(long id) throws SQLException {
    byId.setLong(1, id);
    try (ResultSet found = byId.executeQuery()) {
      return found.next() ? found.getString(1) : "";
    }
  }
}
