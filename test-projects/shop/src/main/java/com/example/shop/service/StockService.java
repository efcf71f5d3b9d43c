package com.example.shop.service;

import com.example.shop.domain.OrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class StockService {

  private static final String ON_HAND = "SELECT on_hand FROM stock WHERE sku = ?";
  private static final int CHUNK = 500;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  public StockService(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  public void reserve(List<OrderLine> lines) {
    for (OrderLine line : lines) {
      Integer onHand = jdbc.queryForObject(ON_HAND, Integer.class, line.getSku());
      if (onHand == null || onHand < line.getQuantity()) {
        throw new IllegalStateException("out of stock: " + line.getSku());
      }
    }
    List<Object[]> rows = new ArrayList<>();
    for (OrderLine line : lines) {
      rows.add(new Object[] {line.getQuantity(), line.getSku()});
    }
    jdbc.batchUpdate("UPDATE stock SET on_hand = on_hand - ? WHERE sku = ?", rows);
  }

  public Map<String, Integer> availability(List<String> skus) {
    Map<String, Integer> available = new LinkedHashMap<>();
    for (String sku : skus) {
      available.put(sku, client.sql(ON_HAND).param(sku).query(Integer.class).single());
    }
    return available;
  }

  public Map<String, Integer> levels(List<String> skus) {
    Map<String, Integer> levels = new HashMap<>();
    for (int from = 0; from < skus.size(); from += CHUNK) {
      List<String> chunk = skus.subList(from, Math.min(from + CHUNK, skus.size()));
      client
          .sql("SELECT sku, on_hand FROM stock WHERE sku IN (:skus)")
          .param("skus", chunk)
          .query(
              row -> {
                levels.put(row.getString("sku"), row.getInt("on_hand"));
              });
    }
    return levels;
  }

  public int movements(String sku) {
    int balance = 0;
    for (int change :
        jdbc.queryForList("SELECT change FROM movement WHERE sku = ?", Integer.class, sku)) {
      balance += change;
    }
    return balance;
  }
}
