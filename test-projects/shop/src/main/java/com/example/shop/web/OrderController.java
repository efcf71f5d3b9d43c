package com.example.shop.web;

import com.example.shop.domain.PurchaseOrder;
import com.example.shop.invoice.InvoiceRenderer;
import com.example.shop.repository.CustomerRepository;
import com.example.shop.repository.OrderRepository;
import com.example.shop.service.OrderService;
import com.example.shop.service.StockService;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
public class OrderController {

  public record NewOrder(Long customerId, Map<String, Integer> basket) {}

  private static final Pattern REFERENCE = Pattern.compile("ORD-(\\d{4})-(\\d+)");

  private final OrderService service;
  private final StockService stock;
  private final OrderRepository orders;
  private final CustomerRepository customers;
  private final InvoiceRenderer invoices;

  public OrderController(
      OrderService service,
      StockService stock,
      OrderRepository orders,
      CustomerRepository customers,
      InvoiceRenderer invoices) {
    this.service = service;
    this.stock = stock;
    this.orders = orders;
    this.customers = customers;
    this.invoices = invoices;
  }

  @PostMapping
  public Long place(@RequestBody NewOrder order) {
    return service.place(order.customerId(), order.basket()).getId();
  }

  @GetMapping("/by-reference/{reference}")
  public PurchaseOrder byReference(@PathVariable String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an order reference: " + reference);
    }
    return orders.findById(Long.valueOf(matcher.group(2))).orElseThrow();
  }

  @PostMapping("/confirm")
  public void confirm(@RequestBody List<Long> orderIds) {
    service.confirmAll(orderIds);
  }

  @GetMapping("/availability")
  public Map<String, Integer> availability(@RequestParam List<String> sku) {
    return stock.availability(sku);
  }

  @GetMapping("/{id}/invoice")
  public String invoice(@PathVariable Long id) {
    PurchaseOrder order = orders.findById(id).orElseThrow();
    return invoices.text(order, customers.findById(order.getCustomerId()).orElseThrow());
  }
}
