package com.example.shop.repository;

public interface ProductLabel {

  String getSku();

  String getName();
}
