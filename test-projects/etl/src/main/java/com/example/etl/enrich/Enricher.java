package com.example.etl.enrich;

import com.example.etl.model.EnrichedReading;
import com.example.etl.model.Meter;
import com.example.etl.model.Reading;
import java.sql.SQLException;

public class Enricher {

  private final MeterDirectory meters;
  private final PriceCache prices;

  public Enricher(MeterDirectory meters, PriceCache prices) {
    this.meters = meters;
    this.prices = prices;
  }

  public EnrichedReading enrich(Reading reading) throws SQLException {
    String region = meters.find(reading.meterId()).map(Meter::region).orElse("unknown");
    return new EnrichedReading(reading, region, prices.priceIn(region));
  }
}
