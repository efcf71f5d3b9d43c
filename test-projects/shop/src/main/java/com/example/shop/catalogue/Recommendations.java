package com.example.shop.catalogue;

import com.example.shop.domain.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
public class Recommendations {

  public List<Product> unseen(List<Product> products, List<String> bought) {
    List<Product> unseen = new ArrayList<>();
    for (Product product : products) {
      if (!bought.contains(product.getSku())) {
        unseen.add(product);
      }
    }
    return unseen;
  }

  public List<Product> unseenBy(List<Product> products, List<List<String>> baskets) {
    Set<String> bought = new HashSet<>();
    baskets.forEach(bought::addAll);
    return products.stream().filter(product -> !bought.contains(product.getSku())).toList();
  }

  public Optional<Product> cheapest(List<Product> products) {
    return products.stream().sorted(Comparator.comparing(Product::getPrice)).findFirst();
  }

  public List<Product> threeCheapest(List<Product> products) {
    return products.stream().sorted(Comparator.comparing(Product::getPrice)).limit(3).toList();
  }

  public boolean anyLight(List<Product> products) {
    return products.stream().filter(product -> product.getWeightGrams() < 100).count() > 0;
  }

  public long light(List<Product> products) {
    return products.stream().filter(product -> product.getWeightGrams() < 100).count();
  }
}
