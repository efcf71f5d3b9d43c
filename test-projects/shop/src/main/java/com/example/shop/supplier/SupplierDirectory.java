package com.example.shop.supplier;

import com.example.shop.domain.Supplier;
import com.example.shop.domain.SupplierContact;
import com.example.shop.repository.SupplierRepository;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class SupplierDirectory {

  private final SupplierRepository suppliers;
  private final SupplierSheet sheet;

  public SupplierDirectory(SupplierRepository suppliers, SupplierSheet sheet) {
    this.suppliers = suppliers;
    this.sheet = sheet;
  }

  public List<String> purchasingAddresses(String country) {
    List<String> addresses = new ArrayList<>();
    for (Supplier supplier : suppliers.findByCountry(country)) {
      for (SupplierContact contact : supplier.getContacts()) {
        if (contact.isPurchasing()) {
          addresses.add(contact.getEmail());
        }
      }
    }
    return addresses;
  }

  public List<String> bestRated(int rating) {
    List<String> rows = new ArrayList<>();
    for (Supplier supplier : suppliers.findByRatingGreaterThan(rating)) {
      rows.add(sheet.row(supplier));
    }
    return rows;
  }

  public int contacts(String country) {
    int contacts = 0;
    for (Supplier supplier : suppliers.findWithContactsByCountry(country)) {
      contacts += supplier.getContacts().size();
    }
    return contacts;
  }

  public List<String> names(String country) {
    List<String> names = new ArrayList<>();
    for (Supplier supplier : suppliers.findByCountry(country)) {
      names.add(supplier.getName());
    }
    return names;
  }
}
