package io.github.ecoscan.config;

import io.github.ecoscan.impact.Electricity;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the user's own factors of electricity, which come before those of a zone. */
final class ElectricityReader {
  static final List<String> KEYS = List.of("source", "carbon", "metals", "primary", "water");

  private static final Text ELECTRICITY = new Text("'electricity'", "« electricity »");

  private final DeclarationReader declarations;
  private final RangeReader ranges;

  ElectricityReader(DeclarationReader declarations, RangeReader ranges) {
    this.declarations = declarations;
    this.ranges = ranges;
  }

  /**
   * The electricity of a zone with what the user says of it.
   *
   * @param field the user's factors, or null
   */
  Optional<Electricity> read(Field field, Optional<String> zone) {
    var known = zone.map(Electricity::of);
    if (field == null || field.isNothing()) {
      return known;
    }
    var fields = declarations.fields().fields(field, KEYS);
    var source =
        declarations
            .required("source", fields, field, ELECTRICITY)
            .flatMap(declarations.fields()::string);
    var carbon = figure("carbon", fields, Unit.GRAM_CO2E).or(() -> known.map(Electricity::carbon));
    if (carbon.isEmpty() && !fields.containsKey("carbon")) {
      declarations.required("carbon", fields, field, ELECTRICITY);
    }
    var metals = figure("metals", fields, Unit.GRAM_SB);
    var primary = figure("primary", fields, Unit.MEGAJOULE);
    var water = figure("water", fields, Unit.LITRE);
    return carbon.map(
        c -> new Electricity(zone.or(() -> source).orElse(""), c, metals, primary, water));
  }

  private <U extends Unit> Optional<Figure<Unit.Per<U, Unit.KilowattHour>>> figure(
      String key, Map<String, Field> fields, U unit) {
    Optional<Range<Unit.Per<U, Unit.KilowattHour>>> range =
        ranges.optional(key, fields, Unit.per(unit, Unit.KWH));
    return range.map(known -> new Figure<>(known, Grade.C));
  }
}
