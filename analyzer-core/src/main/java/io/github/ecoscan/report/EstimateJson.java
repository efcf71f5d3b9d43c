package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Estimate;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Writes what a finding costs. */
final class EstimateJson {
  private final JsonWriter json;
  private final FigureJson figures;
  private final Locale locale;

  EstimateJson(JsonWriter json, Locale locale) {
    this.json = json;
    this.figures = new FigureJson(json);
    this.locale = locale;
  }

  void write(Optional<Estimate> estimate) throws IOException {
    json.name("estimate");
    if (estimate.isEmpty()) {
      json.nullValue();
      return;
    }
    write(estimate.get());
  }

  private void write(Estimate estimate) throws IOException {
    json.beginObject();
    json.name("basis").value(label(estimate.basis()));
    json.name("span").value(label(estimate.span()));
    json.name("grade").value(estimate.grade().name());
    figures.figure("executions", estimate.executions());
    figures.figure("calls", estimate.calls());
    compute(estimate.compute());
    equipment(estimate.equipment());
    data(estimate.data());
    json.name("drivers").beginArray();
    for (var driver : estimate.drivers()) {
      json.beginObject();
      json.name("factor").value(driver.factor());
      figures.number("variance", driver.variance());
      figures.number("share", driver.share());
      json.endObject();
    }
    json.endArray();
    json.name("assumptions").beginArray();
    for (var assumption : estimate.assumptions()) {
      json.value(assumption.in(locale));
    }
    json.endArray();
    json.endObject();
  }

  private void compute(Estimate.Compute compute) throws IOException {
    json.name("compute").beginObject();
    figures.figure("cpu", compute.cpu());
    figures.figure("energy", compute.energy());
    figures.figure("carbon", compute.carbon());
    figures.figure("metals", compute.metals());
    figures.figure("primaryEnergy", compute.primary());
    figures.figure("water", compute.water());
    json.endObject();
  }

  private void equipment(Estimate.Equipment equipment) throws IOException {
    json.name("equipment").beginObject();
    figures.figure("time", equipment.time());
    figures.figure("carbon", equipment.carbon());
    figures.figure("metals", equipment.metals());
    figures.figure("primaryEnergy", equipment.primary());
    figures.figure("life", equipment.life());
    json.name("released").value(equipment.isReleased());
    figures.figure("savedCarbon", equipment.savedCarbon());
    json.endObject();
  }

  private void data(Estimate.Data data) throws IOException {
    json.name("data").beginObject();
    figures.figure("allocated", data.allocated());
    figures.figure("moved", data.moved());
    figures.figure("rows", data.rows());
    figures.figure("tokensIn", data.tokensIn());
    figures.figure("tokensOut", data.tokensOut());
    figures.figure("kept", data.kept());
    json.endObject();
  }

  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
