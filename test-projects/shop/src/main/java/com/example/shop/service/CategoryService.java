package com.example.shop.service;

import com.example.shop.jdbc.CategoryDao;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class CategoryService {

  private final CategoryDao categories;

  public CategoryService(CategoryDao categories) {
    this.categories = categories;
  }

  public long resolve(String name) {
    String normalized = name.strip().toLowerCase();
    return categories
        .findByName(normalized)
        .orElseThrow(() -> new IllegalArgumentException("unknown category: " + name));
  }

  public List<Long> subtree(long root) {
    List<Long> ids = new ArrayList<>();
    collect(root, ids);
    return ids;
  }

  private void collect(long parent, List<Long> ids) {
    ids.add(parent);
    for (long child : categories.childrenOf(parent)) {
      collect(child, ids);
    }
  }
}
