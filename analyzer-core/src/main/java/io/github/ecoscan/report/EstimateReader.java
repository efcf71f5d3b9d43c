package io.github.ecoscan.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.ecoscan.model.Costs.Declared;
import io.github.ecoscan.model.Costs.Kept;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Compute;
import io.github.ecoscan.model.Estimate.Data;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Estimate.Equipment;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.Optional;

/** Reads what {@link EstimateJson} writes; assumptions come in the language of the run only. */
final class EstimateReader {
  private EstimateReader() {}

  static Estimate estimate(JsonObject json) {
    return new Estimate(
        FindingReader.word(Estimate.Basis.class, json, "basis"),
        FindingReader.word(Estimate.Span.class, json, "span"),
        FindingReader.word(Grade.class, json, "grade"),
        figure(json, "executions", Unit.EXECUTION),
        optional(json, "calls", Unit.EXECUTION),
        compute(json.getAsJsonObject("compute")),
        equipment(json.getAsJsonObject("equipment")),
        data(json.getAsJsonObject("data")),
        ReportReader.all(json.getAsJsonArray("drivers"), EstimateReader::driver),
        json.getAsJsonArray("assumptions").asList().stream()
            .map(JsonElement::getAsString)
            .map(Text::same)
            .toList());
  }

  private static Compute compute(JsonObject json) {
    return new Compute(
        optional(json, "cpu", Unit.CPU_SECOND),
        figure(json, "energy", Unit.KWH),
        optional(json, "carbon", Unit.GRAM_CO2E),
        optional(json, "metals", Unit.GRAM_SB),
        optional(json, "primaryEnergy", Unit.MEGAJOULE),
        optional(json, "water", Unit.LITRE));
  }

  private static Equipment equipment(JsonObject json) {
    return new Equipment(
        optional(json, "time", Unit.VCPU_HOUR),
        figure(json, "carbon", Unit.GRAM_CO2E),
        figure(json, "metals", Unit.GRAM_SB),
        figure(json, "primaryEnergy", Unit.MEGAJOULE),
        optional(json, "life", Unit.DAY),
        json.get("released").getAsBoolean());
  }

  private static Data data(JsonObject json) {
    return new Data(
        optional(json, "allocated", Unit.BYTE),
        optional(json, "moved", Unit.BYTE),
        optional(json, "rows", Unit.ROW),
        optional(json, "tokensIn", Unit.TOKEN),
        optional(json, "tokensOut", Unit.TOKEN),
        optional(json, "kept", Unit.GIGABYTE_YEAR));
  }

  private static Driver driver(JsonObject json) {
    return new Driver(
        FindingReader.string(json, "factor"),
        json.get("variance").getAsDouble(),
        json.get("share").getAsDouble());
  }

  static <U extends Unit> Optional<Figure<U>> optional(JsonObject json, String name, U unit) {
    return FindingReader.optional(json, name, figure -> read(figure, unit));
  }

  /** What {@link CostsJson} writes of a scenario. */
  static Declared declared(JsonObject json) {
    return new Declared(
        FindingReader.string(json, "functionalUnit"),
        optional(json, "rightsizing", Unit.GRAM_CO2E),
        FindingReader.optional(json, "kept", EstimateReader::kept));
  }

  private static Kept kept(JsonObject json) {
    return new Kept(
        range(json.getAsJsonObject("replication"), Unit.ONE),
        figure(json, "data", Unit.GIGABYTE_YEAR),
        figure(json, "energy", Unit.KWH),
        optional(json, "carbon", Unit.GRAM_CO2E),
        optional(json, "equipmentCarbon", Unit.GRAM_CO2E));
  }

  private static <U extends Unit> Figure<U> figure(JsonObject json, String name, U unit) {
    return read(json.getAsJsonObject(name), unit);
  }

  private static <U extends Unit> Figure<U> read(JsonObject json, U unit) {
    return new Figure<>(range(json, unit), FindingReader.word(Grade.class, json, "grade"));
  }

  private static <U extends Unit> Range<U> range(JsonObject json, U unit) {
    if (!unit.symbol().equals(FindingReader.string(json, "unit"))) {
      throw new IllegalArgumentException("not in " + unit.symbol() + ": " + json);
    }
    return new Range<>(
        json.get("low").getAsDouble(),
        json.get("central").getAsDouble(),
        json.get("high").getAsDouble(),
        unit);
  }
}
