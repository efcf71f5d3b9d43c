package com.example.shop.service;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.OrderStatus;
import com.example.shop.domain.Product;
import com.example.shop.domain.PurchaseOrder;
import com.example.shop.repository.OrderRepository;
import com.example.shop.repository.ProductRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class OrderService {

  private static final Pageable FIRST_PAGE = PageRequest.of(0, 200);

  private final OrderRepository orders;
  private final ProductRepository products;
  private final StockService stock;
  private final WebhookPublisher webhooks;

  public OrderService(
      OrderRepository orders,
      ProductRepository products,
      StockService stock,
      WebhookPublisher webhooks) {
    this.orders = orders;
    this.products = products;
    this.stock = stock;
    this.webhooks = webhooks;
  }

  @Transactional
  public PurchaseOrder place(Long customerId, Map<String, Integer> basket) {
    List<OrderLine> lines = new ArrayList<>();
    for (Map.Entry<String, Integer> item : basket.entrySet()) {
      Product product = products.findById(item.getKey()).orElseThrow();
      lines.add(new OrderLine(product.getSku(), item.getValue(), product.getPrice()));
    }
    stock.reserve(lines);
    PurchaseOrder order = orders.save(new PurchaseOrder(customerId, lines));
    webhooks.orderPlaced(order);
    return order;
  }

  @Transactional
  public PurchaseOrder reorder(Long orderId) {
    PurchaseOrder previous = orders.findById(orderId).orElseThrow();
    List<String> skus = previous.getLines().stream().map(OrderLine::getSku).toList();
    Map<String, Product> bySku = new HashMap<>();
    for (Product product : products.findAllById(skus)) {
      bySku.put(product.getSku(), product);
    }
    List<OrderLine> lines = new ArrayList<>();
    for (OrderLine line : previous.getLines()) {
      Product product = bySku.get(line.getSku());
      if (product != null) {
        lines.add(new OrderLine(product.getSku(), line.getQuantity(), product.getPrice()));
      }
    }
    return orders.save(new PurchaseOrder(previous.getCustomerId(), lines));
  }

  public void confirmAll(List<Long> orderIds) {
    orderIds.forEach(this::confirm);
  }

  private void confirm(Long orderId) {
    PurchaseOrder order = orders.findById(orderId).orElseThrow();
    if (order.getStatus() != OrderStatus.OPEN) {
      return;
    }
    order.confirm();
    orders.save(order);
  }

  @Transactional
  public int cancelOpenOrders() {
    int cancelled = 0;
    Page<PurchaseOrder> open = orders.findByStatus(OrderStatus.OPEN, FIRST_PAGE);
    while (open.hasContent()) {
      for (PurchaseOrder order : open.getContent()) {
        order.cancel();
        cancelled++;
      }
      orders.saveAll(open.getContent());
      open = orders.findByStatus(OrderStatus.OPEN, FIRST_PAGE);
    }
    return cancelled;
  }
}
