package com.example.shop.repository;

import com.example.shop.domain.Supplier;
import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SupplierRepository extends JpaRepository<Supplier, Long> {

  List<Supplier> findByCountry(String country);

  List<Supplier> findByRatingGreaterThan(int rating);

  @EntityGraph(attributePaths = "contacts")
  List<Supplier> findWithContactsByCountry(String country);
}
