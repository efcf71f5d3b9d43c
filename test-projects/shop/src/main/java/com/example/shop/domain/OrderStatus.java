package com.example.shop.domain;

public enum OrderStatus {
  OPEN,
  CONFIRMED,
  SHIPPED,
  CANCELLED
}
