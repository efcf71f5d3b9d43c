package com.example;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class Old {
  private final PreparedStatement query;

  public Old(PreparedStatement query) {
    this.query = query;
  }

  public void print(List<Long> ids) throws SQLException {
    for (Long id : ids) {
      query.setLong(1, id);
      query.executeQuery();
    }
  }
}
