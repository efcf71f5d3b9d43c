package com.example.shop.service;

import com.example.shop.domain.Customer;
import com.example.shop.repository.CustomerRepository;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

@Service
public class CustomerService {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");

  private final CustomerRepository customers;

  public CustomerService(CustomerRepository customers) {
    this.customers = customers;
  }

  public boolean validEmail(String email) {
    return EMAIL.matcher(email).matches() && !customers.emailTaken(email);
  }

  public boolean validVatNumber(String vatNumber) {
    Pattern pattern = Pattern.compile("[A-Z]{2}[0-9A-Z]{8,12}");
    return pattern.matcher(vatNumber).matches();
  }

  public List<Customer> invite(List<String> emails) {
    return emails.stream().map(customers::findByEmail).flatMap(Optional::stream).toList();
  }

  public String greeting(Customer customer) {
    String greeting = "Dear " + customer.getName() + ",";
    return greeting + "\n\nthank you for your order.\n";
  }
}
