package com.example.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Supplier {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  private String name;
  private String country;
  private int rating;

  @OneToMany(mappedBy = "supplier")
  private List<SupplierContact> contacts = new ArrayList<>();

  protected Supplier() {}

  public Supplier(String name, String country) {
    this.name = name;
    this.country = country;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getCountry() {
    return country;
  }

  public int getRating() {
    return rating;
  }

  public List<SupplierContact> getContacts() {
    return contacts;
  }
}
