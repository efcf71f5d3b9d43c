package com.example.etl.tariff;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class TariffService {

  private final SqlSessionFactory sessions;

  public TariffService(SqlSessionFactory sessions) {
    this.sessions = sessions;
  }

  public BigDecimal currentPrice(String region) {
    try (SqlSession session = sessions.openSession()) {
      return session.getMapper(TariffMapper.class).priceIn(region);
    }
  }

  public Map<String, BigDecimal> pricesOf(Collection<String> regions) {
    Map<String, BigDecimal> prices = new HashMap<>();
    try (SqlSession session = sessions.openSession()) {
      TariffMapper mapper = session.getMapper(TariffMapper.class);
      for (String region : regions) {
        prices.put(region, mapper.priceIn(region));
      }
    }
    return prices;
  }

  public Map<String, BigDecimal> allPrices() {
    Map<String, BigDecimal> prices = new HashMap<>();
    try (SqlSession session = sessions.openSession()) {
      for (Tariff tariff : session.getMapper(TariffMapper.class).current()) {
        prices.put(tariff.region(), tariff.price());
      }
    }
    return prices;
  }
}
