package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Costs;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes what all findings cost together. What the scan itself took follows from its CPU seconds:
 * only these may differ between equal scans.
 */
final class CostsJson {
  private final JsonWriter json;
  private final FigureJson figures;

  CostsJson(JsonWriter json) {
    this.json = json;
    this.figures = new FigureJson(json);
  }

  void write(Optional<Costs> costs) throws IOException {
    json.name("costs");
    if (costs.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("totals").beginArray();
    for (var total : costs.get().totals()) {
      total(total);
    }
    json.endArray();
    json.name("measureNext").beginArray();
    for (var driver : costs.get().next()) {
      json.beginObject();
      json.name("factor").value(driver.factor());
      figures.number("share", driver.share());
      json.endObject();
    }
    json.endArray();
    figures.figure("rightsizing", costs.get().rightsizing());
    json.endObject();
  }

  private void total(Costs.Total total) throws IOException {
    json.beginObject();
    json.name("by").value(total.group().label());
    json.name("key").value(total.key());
    json.name("basis").value(EstimateJson.label(total.basis()));
    json.name("span").value(EstimateJson.label(total.span()));
    json.name("grade").value(total.grade().name());
    json.name("findings").value(total.findings());
    figures.range("cpu", total.cpu());
    figures.range("energy", total.energy());
    figures.range("carbon", total.carbon());
    figures.range("equipmentCarbon", total.equipment());
    figures.range("savedEquipmentCarbon", total.saved());
    figures.range("allocated", total.bytes());
    json.endObject();
  }
}
