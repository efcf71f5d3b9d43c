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
    declared(costs.get().declared());
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
    json.name("compute").beginObject();
    figures.range("cpu", total.compute().cpu());
    figures.range("energy", total.compute().energy());
    figures.range("carbon", total.compute().carbon());
    json.endObject();
    json.name("equipment").beginObject();
    figures.range("carbon", total.equipment().carbon());
    figures.range("savedCarbon", total.equipment().saved());
    figures.range("metals", total.equipment().metals());
    figures.range("life", total.equipment().life());
    json.endObject();
    json.name("data").beginObject();
    figures.range("allocated", total.data().allocated());
    figures.range("moved", total.data().moved());
    figures.range("tokensIn", total.data().tokensIn());
    figures.range("tokensOut", total.data().tokensOut());
    json.endObject();
    each(total.each());
    json.endObject();
  }

  private void each(Optional<Costs.Each> each) throws IOException {
    json.name("each");
    if (each.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    figures.range("energy", each.get().energy());
    figures.range("carbon", each.get().carbon());
    figures.range("equipmentCarbon", each.get().equipment());
    json.endObject();
  }

  private void declared(Costs.Declared declared) throws IOException {
    json.name("functionalUnit").value(declared.functionalUnit());
    figures.figure("rightsizing", declared.rightsizing());
    json.name("kept");
    if (declared.kept().isEmpty()) {
      json.nullValue();
      return;
    }
    var kept = declared.kept().get();
    json.beginObject();
    figures.range("replication", kept.replication());
    figures.figure("data", kept.data());
    figures.figure("energy", kept.energy());
    figures.figure("carbon", kept.carbon());
    figures.figure("equipmentCarbon", kept.equipment());
    json.endObject();
  }
}
