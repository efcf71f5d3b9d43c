package com.example.app;

import com.example.base.Customers;
import java.sql.SQLException;
import java.util.List;

public class App {
  private final Customers customers;

  public App(Customers customers) {
    this.customers = customers;
  }

  public void load(List<Long> ids) throws SQLException {
    for (Long id : ids) {
      customers.byId().executeQuery();
    }
  }

  public String describe(List<Long> ids) {
    var text = customers.named().value();
    for (Long id : ids) {
      text += id;
    }
    return text;
  }
}
