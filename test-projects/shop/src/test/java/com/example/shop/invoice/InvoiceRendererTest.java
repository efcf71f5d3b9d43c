package com.example.shop.invoice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.domain.Customer;
import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceRendererTest {
  @Test
  void saysUntilWhen() {
    PurchaseOrder order = new PurchaseOrder(1L, List.of(new OrderLine("l1", 2, BigDecimal.TEN)));
    String text = new InvoiceRenderer().text(order, new Customer("Ada", "a@b.fr"));
    assertTrue(text.contains("2 x l1  20\n"), text);
    assertTrue(text.matches("(?s).*\nPayable until \\d{1,2} \\p{L}+ \\d{4}\n"), text);
  }
}
