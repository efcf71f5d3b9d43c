package com.example.shop.web;

import com.example.shop.domain.Customer;
import com.example.shop.repository.CustomerRepository;
import com.example.shop.repository.ProductLabel;
import com.example.shop.repository.ProductRepository;
import com.example.shop.service.CategoryService;
import com.example.shop.service.SalesReportService;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/reports")
public class ReportController {

  private static final String[] FLAGSHIP_CITIES = {"Lyon", "Nantes"};

  private final CustomerRepository customers;
  private final ProductRepository products;
  private final CategoryService categories;
  private final SalesReportService sales;

  public ReportController(
      CustomerRepository customers,
      ProductRepository products,
      CategoryService categories,
      SalesReportService sales) {
    this.customers = customers;
    this.products = products;
    this.categories = categories;
    this.sales = sales;
  }

  @GetMapping("/turnover")
  public Map<String, BigDecimal> turnover(@RequestParam String city) {
    Map<String, BigDecimal> turnover = new LinkedHashMap<>();
    for (Customer customer : customers.findByCity(city)) {
      turnover.put(customer.getName(), sales.turnoverOf(customer.getId()));
    }
    return turnover;
  }

  @GetMapping("/labels")
  public List<ProductLabel> labels(@RequestParam long category) {
    return products.labelsOf(category);
  }

  @GetMapping("/categories")
  public List<Long> categories(@RequestParam long root) {
    return categories.subtree(root);
  }

  @GetMapping("/flagship")
  public Map<String, Long> flagship() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      sizes.put(FLAGSHIP_CITIES[i], customers.countByCity(FLAGSHIP_CITIES[i]));
    }
    return sizes;
  }
}
