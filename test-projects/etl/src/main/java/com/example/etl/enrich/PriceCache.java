package com.example.etl.enrich;

import com.example.etl.tariff.TariffService;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class PriceCache {

  private final Map<String, BigDecimal> prices = new ConcurrentHashMap<>();
  private final TariffService tariffs;

  public PriceCache(TariffService tariffs) {
    this.tariffs = tariffs;
  }

  public BigDecimal priceIn(String region) {
    return prices.computeIfAbsent(region, tariffs::currentPrice);
  }
}
