package com.example.shop.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class MovementDao {

  public record Movement(String sku, int change) {}

  private final JdbcTemplate jdbc;

  public MovementDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public List<Movement> on(LocalDate day) {
    return jdbc.query(
        "SELECT * FROM movement WHERE day = ?",
        (row, number) -> new Movement(row.getString("sku"), row.getInt("change")),
        day);
  }

  public long count(LocalDate day) {
    Long count =
        jdbc.queryForObject("SELECT COUNT(*) FROM movement WHERE day = ?", Long.class, day);
    return count == null ? 0 : count;
  }

  public List<String> skusWithoutMovement() {
    return jdbc.queryForList(
        "SELECT sku FROM product p"
            + " WHERE NOT EXISTS (SELECT * FROM movement m WHERE m.sku = p.sku)",
        String.class);
  }
}
