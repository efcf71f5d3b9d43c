package com.example.shop.domain;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

@Entity
public class PurchaseOrder {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  private Long customerId;
  private Instant placedAt;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  @ElementCollection
  @BatchSize(size = 100)
  private List<OrderLine> lines = new ArrayList<>();

  protected PurchaseOrder() {}

  public PurchaseOrder(Long customerId, List<OrderLine> lines) {
    this.customerId = customerId;
    this.lines = new ArrayList<>(lines);
    this.placedAt = Instant.now();
    this.status = OrderStatus.OPEN;
  }

  public Long getId() {
    return id;
  }

  public Long getCustomerId() {
    return customerId;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public List<OrderLine> getLines() {
    return lines;
  }

  public void confirm() {
    this.status = OrderStatus.CONFIRMED;
  }

  public void cancel() {
    this.status = OrderStatus.CANCELLED;
  }

  public BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (OrderLine line : lines) {
      total = total.add(line.total());
    }
    return total;
  }
}
