package com.example.shop.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CustomerServiceTest {
  private final CustomerService customers = new CustomerService(null);

  @Test
  void acceptsVatNumbers() {
    assertTrue(customers.validVatNumber("FR40303265045"));
    assertTrue(customers.validVatNumber("DE129273398"));
  }

  @Test
  void refusesOthers() {
    assertFalse(customers.validVatNumber("fr40303265045"));
    assertFalse(customers.validVatNumber("FR403"));
    assertFalse(customers.validVatNumber(""));
    assertThrows(NullPointerException.class, () -> customers.validVatNumber(null));
  }
}
