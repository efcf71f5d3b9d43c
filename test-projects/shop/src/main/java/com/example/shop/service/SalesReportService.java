package com.example.shop.service;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import com.example.shop.repository.OrderRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class SalesReportService {

  private final OrderRepository orders;

  public SalesReportService(OrderRepository orders) {
    this.orders = orders;
  }

  public BigDecimal turnoverOf(Long customerId) {
    BigDecimal turnover = BigDecimal.ZERO;
    for (PurchaseOrder order : orders.findByCustomerId(customerId)) {
      turnover = turnover.add(order.total());
    }
    return turnover;
  }

  public long unitsSold(Instant from, Instant to) {
    Long units = 0L;
    for (PurchaseOrder order : orders.findByPlacedAtBetween(from, to)) {
      for (OrderLine line : order.getLines()) {
        units += line.getQuantity();
      }
    }
    return units;
  }

  public Map<String, Integer> unitsBySku(List<PurchaseOrder> placed) {
    Map<String, Integer> units = new TreeMap<>();
    for (PurchaseOrder order : placed) {
      for (OrderLine line : order.getLines()) {
        units.merge(line.getSku(), line.getQuantity(), Integer::sum);
      }
    }
    return units;
  }

  public String table(List<PurchaseOrder> placed) {
    Map<String, Integer> units = unitsBySku(placed);
    int total = 0;
    StringBuilder table = new StringBuilder();
    for (String sku : units.keySet()) {
      int sold = units.get(sku);
      total += sold;
      table.append(sku).append('\t').append(sold).append('\n');
    }
    return table.append("total\t").append(total).append('\n').toString();
  }

  public String bestSeller(Map<String, Integer> units) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : units.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
