package io.github.ecoscan.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link FindingJson} writes. */
final class FindingReader {
  private FindingReader() {}

  static Finding finding(JsonObject json) {
    var messages = json.getAsJsonObject("messages");
    return new Finding(
        string(json, "rule"),
        word(Family.class, json, "family"),
        word(Severity.class, json, "severity"),
        word(Confidence.class, json, "confidence"),
        word(Tier.class, json, "tier"),
        new Text(string(messages, "en"), string(messages, "fr")),
        string(json, "file"),
        span(json),
        string(json, "symbol"),
        ReportReader.all(json.getAsJsonArray("path"), FindingReader::step),
        repetition(json.getAsJsonObject("repetition")),
        string(json, "fingerprint"),
        optional(json, "fix", FindingReader::fix),
        strings(json.getAsJsonArray("equivalents")),
        strings(json.getAsJsonArray("criteria")),
        optional(json, "suppression", FindingReader::suppression),
        word(Standing.class, json, "standing"),
        optional(json, "estimate", EstimateReader::estimate));
  }

  /** The constant that a label stands for: labels are names in lower case. */
  static <E extends Enum<E>> E word(Class<E> type, JsonObject json, String name) {
    return Enum.valueOf(type, string(json, name).toUpperCase(Locale.ROOT));
  }

  static String string(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static List<String> strings(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  static <T> Optional<T> optional(JsonObject json, String name, Function<JsonObject, T> read) {
    return json.get(name).isJsonNull()
        ? Optional.empty()
        : Optional.of(read.apply(json.getAsJsonObject(name)));
  }

  private static Span span(JsonObject json) {
    return new Span(
        json.get("line").getAsInt(),
        json.get("column").getAsInt(),
        json.get("endLine").getAsInt(),
        json.get("endColumn").getAsInt());
  }

  private static Step step(JsonObject json) {
    return new Step(
        string(json, "file"),
        json.get("line").getAsInt(),
        string(json, "symbol"),
        Text.same(string(json, "note")));
  }

  private static Repetition repetition(JsonObject json) {
    return new Repetition(
        ReportReader.all(json.getAsJsonArray("frames"), FindingReader::frame),
        optional(json, "entryPoint", FindingReader::entryPoint));
  }

  private static Frame frame(JsonObject json) {
    return new Frame(
        word(Frame.Kind.class, json, "kind"),
        word(Frame.Shape.class, json, "shape"),
        bound(json.getAsJsonObject("bound")),
        json.get("line").getAsInt());
  }

  private static Bound bound(JsonObject json) {
    return new Bound(
        word(Bound.Kind.class, json, "kind"),
        json.get("times").isJsonNull() ? -1 : json.get("times").getAsInt(),
        string(json, "over"));
  }

  private static EntryPoint entryPoint(JsonObject json) {
    return new EntryPoint(
        word(EntryPoint.Kind.class, json, "kind"),
        string(json, "symbol"),
        json.get("period").isJsonNull()
            ? Optional.empty()
            : Optional.of(Duration.parse(string(json, "period"))));
  }

  private static Fix fix(JsonObject json) {
    return new Fix(
        word(Fix.Safety.class, json, "safety"),
        Text.same(string(json, "description")),
        ReportReader.all(json.getAsJsonArray("edits"), FindingReader::edit));
  }

  private static Edit edit(JsonObject json) {
    return new Edit(span(json), string(json, "replacement"));
  }

  private static Suppression suppression(JsonObject json) {
    return new Suppression(json.get("line").getAsInt(), string(json, "reason"));
  }
}
