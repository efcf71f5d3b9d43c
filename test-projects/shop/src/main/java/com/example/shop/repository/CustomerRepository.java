package com.example.shop.repository;

import com.example.shop.domain.Customer;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface CustomerRepository extends JpaRepository<Customer, Long> {

  Optional<Customer> findByEmail(String email);

  List<Customer> findByCity(String city);

  long countByCity(String city);

  @Query(value = "SELECT EXISTS (SELECT * FROM customer WHERE email = ?1)", nativeQuery = true)
  boolean emailTaken(String email);
}
