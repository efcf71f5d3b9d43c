package com.example.shop.jdbc;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class CategoryDao {

  private final JdbcTemplate jdbc;

  public CategoryDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Long> findByName(String name) {
    List<Long> ids = jdbc.queryForList("SELECT id FROM category WHERE name = ?", Long.class, name);
    return ids.stream().findFirst();
  }

  public List<Long> childrenOf(long parent) {
    return jdbc.queryForList("SELECT id FROM category WHERE parent = ?", Long.class, parent);
  }
}
