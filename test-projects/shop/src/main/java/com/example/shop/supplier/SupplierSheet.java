package com.example.shop.supplier;

import com.example.shop.domain.Supplier;
import org.springframework.stereotype.Component;

@Component
public class SupplierSheet {

  public String row(Supplier supplier) {
    return supplier.getName()
        + ";"
        + supplier.getCountry()
        + ";"
        + supplier.getRating()
        + ";"
        + supplier.getContacts().size();
  }
}
