package com.example;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class Invoices {
  private final PreparedStatement query;

  public Invoices(PreparedStatement query) {
    this.query = query;
  }

  public void print(List<Long> ids) throws SQLException {
    for (Long id : ids) {
      System.out.println(total(id));
    }
  }

  public String join(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line;
    }
    return text;
  }

  private long total(Long id) throws SQLException {
    query.setLong(1, id);
    try (var row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
