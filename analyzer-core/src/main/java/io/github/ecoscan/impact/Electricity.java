package io.github.ecoscan.impact;

import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.KilowattHour;
import io.github.ecoscan.model.Unit.Per;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a kilowatt-hour from the grid costs. Metals, primary energy and the water of power stations
 * come from the user only: no source of them may be passed on.
 *
 * @param name of the zone or of the user's source
 */
public record Electricity(
    String name,
    Figure<Per<Unit.GramCo2e, KilowattHour>> carbon,
    Optional<Figure<Per<Unit.GramSb, KilowattHour>>> metals,
    Optional<Figure<Per<Unit.Megajoule, KilowattHour>>> primary,
    Optional<Figure<Per<Unit.Litre, KilowattHour>>> water) {
  private static final Per<Unit.GramCo2e, KilowattHour> CARBON = Unit.per(Unit.GRAM_CO2E, Unit.KWH);

  public Electricity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(carbon, "carbon");
  }

  /** The codes of the zones that are known, as {@code FRA}. */
  public static List<String> zones() {
    return Table.shipped("electricity-ember.csv").keys();
  }

  /**
   * The grid of a zone: Ember's figure, with that of Our World in Data as the other bound.
   *
   * @param zone one of {@link #zones}
   */
  public static Electricity of(String zone) {
    var ember =
        Table.shipped("electricity-ember.csv")
            .find(zone)
            .orElseThrow(() -> new IllegalArgumentException("no zone " + zone))
            .number("gwp_g_per_kwh");
    var other =
        Table.shipped("electricity-owid.csv")
            .find(zone)
            .map(row -> row.number("gwp_g_per_kwh"))
            .orElse(ember);
    var range = new Range<>(Math.min(ember, other), ember, Math.max(ember, other), CARBON);
    return new Electricity(
        zone, new Figure<>(range, Grade.C), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
