package com.example.shop.web;

import com.example.shop.domain.Customer;
import com.example.shop.repository.CustomerRepository;
import com.example.shop.service.VatRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
public class CustomerController {

  private final CustomerRepository customers;
  private final VatRegister register;

  public CustomerController(CustomerRepository customers, VatRegister register) {
    this.customers = customers;
    this.register = register;
  }

  @GetMapping("/{id}/vat")
  public boolean registered(@PathVariable Long id) {
    Customer customer = customers.findById(id).orElseThrow();
    return customer.getVatNumber() != null && register.isRegistered(customer.getVatNumber());
  }

  @GetMapping("/vat-rates/{country}")
  public String vatRate(@PathVariable String country) {
    return register.standardRate(country);
  }
}
