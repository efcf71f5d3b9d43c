package com.example.shop.service;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.Product;
import com.example.shop.domain.PurchaseOrder;
import com.example.shop.repository.ProductRepository;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class PricingService {

  private static final int ATTEMPTS = 5;

  private final ProductRepository products;
  private final JdbcTemplate jdbc;

  public PricingService(ProductRepository products, JdbcTemplate jdbc) {
    this.products = products;
    this.jdbc = jdbc;
  }

  public BigDecimal currentValue(List<PurchaseOrder> orders) {
    Map<String, Product> known = new HashMap<>();
    BigDecimal value = BigDecimal.ZERO;
    for (PurchaseOrder order : orders) {
      for (OrderLine line : order.getLines()) {
        Product product =
            known.computeIfAbsent(line.getSku(), sku -> products.findById(sku).orElseThrow());
        value = value.add(product.getPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
      }
    }
    return value;
  }

  public int weight(List<OrderLine> lines) {
    Map<String, Product> known = new HashMap<>();
    int grams = 0;
    for (OrderLine line : lines) {
      Product product = known.get(line.getSku());
      if (product == null) {
        product = products.getReferenceById(line.getSku());
        known.put(line.getSku(), product);
      }
      grams += product.getWeightGrams() * line.getQuantity();
    }
    return grams;
  }

  public BigDecimal exchangeRate(String currency) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return jdbc.queryForObject(
            "SELECT rate FROM exchange_rate WHERE currency = ?", BigDecimal.class, currency);
      } catch (TransientDataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("no exchange rate for " + currency);
  }
}
