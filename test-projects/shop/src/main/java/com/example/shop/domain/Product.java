package com.example.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
public class Product {

  @Id private String sku;

  private String name;
  private long categoryId;
  private BigDecimal price;
  private int weightGrams;

  protected Product() {}

  public Product(String sku, String name, long categoryId, BigDecimal price) {
    this.sku = sku;
    this.name = name;
    this.categoryId = categoryId;
    this.price = price;
  }

  public String getSku() {
    return sku;
  }

  public String getName() {
    return name;
  }

  public long getCategoryId() {
    return categoryId;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public int getWeightGrams() {
    return weightGrams;
  }
}
