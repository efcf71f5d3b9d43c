package com.example.app;

import com.example.base.JdbcCustomers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class Names {
  private final JdbcCustomers customers;

  public Names(JdbcCustomers customers) {
    this.customers = customers;
  }

  public List<String> of(List<Long> ids) throws SQLException {
    List<String> names = new ArrayList<>();
    for (Long id : ids) {
      names.add(customers.name(id));
    }
    return names;
  }
}
