package com.example.shop.repository;

import com.example.shop.domain.Product;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ProductRepository extends JpaRepository<Product, String> {

  List<Product> findByCategoryId(long categoryId);

  @Query(
      value = "SELECT * FROM product WHERE category_id = ?1 ORDER BY name LIMIT 50",
      nativeQuery = true)
  List<ProductLabel> labelsOf(long categoryId);

  @Query(value = "SELECT COUNT(*) FROM product WHERE price > ?1", nativeQuery = true)
  long countDearerThan(long price);
}
