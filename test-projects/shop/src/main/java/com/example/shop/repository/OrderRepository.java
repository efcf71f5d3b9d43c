package com.example.shop.repository;

import com.example.shop.domain.OrderStatus;
import com.example.shop.domain.PurchaseOrder;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OrderRepository extends JpaRepository<PurchaseOrder, Long> {

  List<PurchaseOrder> findByCustomerId(Long customerId);

  List<PurchaseOrder> findByPlacedAtBetween(Instant from, Instant to);

  Page<PurchaseOrder> findByStatus(OrderStatus status, Pageable pageable);
}
