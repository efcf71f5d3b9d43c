package com.example.shop.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import com.example.shop.repository.OrderRepository;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesReportServiceTest {
  private static final List<PurchaseOrder> ORDERS =
      List.of(order(line("mug", 3), line("cup", 200)), order(), order(line("mug", 1)));

  @Test
  void countsUnits() {
    assertEquals(204, report(ORDERS).unitsSold(Instant.EPOCH, Instant.MAX));
    assertEquals(0, report(List.of()).unitsSold(Instant.EPOCH, Instant.MAX));
  }

  @Test
  void listsUnitsBySku() {
    assertEquals("cup\t200\nmug\t4\ntotal\t204\n", report(ORDERS).table(ORDERS));
    assertEquals("total\t0\n", report(ORDERS).table(List.of()));
  }

  private static SalesReportService report(List<PurchaseOrder> orders) {
    return new SalesReportService(
        (OrderRepository)
            Proxy.newProxyInstance(
                SalesReportServiceTest.class.getClassLoader(),
                new Class<?>[] {OrderRepository.class},
                (repository, method, arguments) -> orders));
  }

  private static PurchaseOrder order(OrderLine... lines) {
    return new PurchaseOrder(1L, List.of(lines));
  }

  private static OrderLine line(String sku, int quantity) {
    return new OrderLine(sku, quantity, BigDecimal.ONE);
  }
}
