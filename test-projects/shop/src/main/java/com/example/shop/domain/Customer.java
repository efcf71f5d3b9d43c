package com.example.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  private String name;
  private String email;
  private String street;
  private String city;
  private String vatNumber;
  private boolean newsletter;

  protected Customer() {}

  public Customer(String name, String email) {
    this.name = name;
    this.email = email;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getStreet() {
    return street;
  }

  public String getCity() {
    return city;
  }

  public String getVatNumber() {
    return vatNumber;
  }

  public boolean isNewsletter() {
    return newsletter;
  }

  public void setVatNumber(String vatNumber) {
    this.vatNumber = vatNumber;
  }
}
