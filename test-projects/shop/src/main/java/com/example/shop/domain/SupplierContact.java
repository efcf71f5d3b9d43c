package com.example.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class SupplierContact {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Supplier supplier;

  private String email;
  private boolean purchasing;

  protected SupplierContact() {}

  public SupplierContact(Supplier supplier, String email) {
    this.supplier = supplier;
    this.email = email;
  }

  public Supplier getSupplier() {
    return supplier;
  }

  public String getEmail() {
    return email;
  }

  public boolean isPurchasing() {
    return purchasing;
  }
}
