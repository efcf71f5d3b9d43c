package com.example.shop.csv;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.OrderStatus;
import com.example.shop.domain.PurchaseOrder;
import com.example.shop.repository.CustomerRepository;
import com.example.shop.repository.OrderRepository;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class OrderCsvExporter {

  private final OrderRepository orders;
  private final CustomerRepository customers;

  public OrderCsvExporter(OrderRepository orders, CustomerRepository customers) {
    this.orders = orders;
    this.customers = customers;
  }

  @Transactional(readOnly = true)
  public void export(Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      int number = 0;
      Page<PurchaseOrder> page;
      do {
        page = orders.findByStatus(OrderStatus.SHIPPED, PageRequest.of(number++, 500));
        for (PurchaseOrder order : page) {
          out.write(row(order));
          out.newLine();
        }
      } while (page.hasNext());
    }
  }

  private String row(PurchaseOrder order) {
    String customer = customerName(order.getCustomerId());
    StringBuilder row = new StringBuilder();
    row.append(order.getId()).append(';').append(customer).append(';').append(order.total());
    for (OrderLine line : order.getLines()) {
      row.append(';').append(line.getSku()).append('x').append(line.getQuantity());
    }
    return row.toString();
  }

  private String customerName(Long customerId) {
    return customers.findById(customerId).map(c -> c.getName().replace(';', ' ')).orElse("");
  }
}
