package com.example.shop.job;

import com.example.shop.jdbc.MovementDao;
import com.example.shop.jdbc.MovementDao.Movement;
import com.example.shop.service.OrderService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class StockReconciliationJob {

  private static final Logger log = LoggerFactory.getLogger(StockReconciliationJob.class);
  private static final String APPLY = "UPDATE stock SET on_hand = on_hand + ? WHERE sku = ?";

  private final MovementDao movements;
  private final OrderService orders;
  private final JdbcTemplate jdbc;

  public StockReconciliationJob(MovementDao movements, OrderService orders, JdbcTemplate jdbc) {
    this.movements = movements;
    this.orders = orders;
    this.jdbc = jdbc;
  }

  @Scheduled(cron = "0 0 2 * * *")
  public void reconcile() {
    List<Movement> yesterday = movements.on(LocalDate.now().minusDays(1));
    for (Movement movement : yesterday) {
      jdbc.update(APPLY, movement.change(), movement.sku());
    }
    log.info("{} stock movements applied", yesterday.size());
  }

  @Scheduled(cron = "0 30 2 * * *")
  public void writeOffReturns() {
    List<Object[]> rows = new ArrayList<>();
    for (Movement movement : movements.on(LocalDate.now().minusDays(14))) {
      if (movement.change() < 0) {
        rows.add(new Object[] {movement.change(), movement.sku()});
      }
    }
    jdbc.batchUpdate(APPLY, rows);
  }

  @Scheduled(cron = "0 0 3 * * SUN")
  public void cancelAbandoned() {
    log.info("{} abandoned orders cancelled", orders.cancelOpenOrders());
  }
}
