package com.example.shop.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Coupon {

  @Id private String code;

  private Long customerId;
  private int percent;
  private boolean redeemed;

  protected Coupon() {}

  public Coupon(Long customerId, int percent) {
    this.code = UUID.randomUUID().toString();
    this.customerId = customerId;
    this.percent = percent;
  }

  public String getCode() {
    return code;
  }

  public Long getCustomerId() {
    return customerId;
  }

  public int getPercent() {
    return percent;
  }

  public boolean isRedeemed() {
    return redeemed;
  }
}
