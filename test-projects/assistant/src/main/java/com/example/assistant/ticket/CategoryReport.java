package com.example.assistant.ticket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class CategoryReport {

  public String lines(Map<String, List<Ticket>> byCustomer) {
    StringBuilder report = new StringBuilder();
    for (String customer : byCustomer.keySet()) {
      List<Ticket> tickets = byCustomer.get(customer);
      report.append(customer).append(": ").append(tickets.size()).append('\n');
    }
    return report.toString();
  }

  public String shares(Map<String, Category> categories) {
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    int total = 0;
    for (Category category : categories.values()) {
      counts.merge(category, 1, Integer::sum);
      total++;
    }
    StringBuilder report = new StringBuilder();
    for (Map.Entry<Category, Integer> count : counts.entrySet()) {
      int percent = 100 * count.getValue() / total;
      report.append(count.getKey()).append(' ').append(percent).append(" %\n");
    }
    return report.toString();
  }

  public List<String> newCustomers(Map<String, Integer> now, Map<String, Integer> before) {
    List<String> customers = new ArrayList<>();
    for (String customer : now.keySet()) {
      if (before.getOrDefault(customer, 0) == 0) {
        customers.add(customer);
      }
    }
    return customers;
  }
}
