package io.github.ecoscan.config;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ReportFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings for people: each effective value and where it comes from, a line each. */
public final class SettingsText {
  private static final Text DEFAULT = new Text("default", "valeur par défaut");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> origins;

  /**
   * The text of settings.
   *
   * @param origins where values come from, by key; those that are not in it are the usual ones
   */
  public SettingsText(Settings settings, Map<String, String> origins) {
    this.origins = new TreeMap<>(origins);
    var gate = settings.gate();
    values.put("failOn", gate.failOn().map(Severity::label).orElse(Vocabulary.NEVER));
    values.put("minConfidence", gate.minConfidence().label());
    values.put("maxFindings", String.valueOf(gate.maxFindings()));
    gate.maxImpact().ifPresent(budget -> values.put("maxImpact", budget.toString()));
    values.put("failOnAnalysisError", toggle(gate.failOnAnalysisError()));
    values.put("requireReason", toggle(gate.requireReason()));
    values.put("preview", toggle(settings.preview()));
    values.put("only", list(settings.only()));
    values.put("rules", rules(settings));
    values.put("overrides", list(settings.overrides().stream().map(PathOverride::files).toList()));
    values.put("include", list(settings.includes()));
    values.put("exclude", list(settings.excludes()));
    values.put("includeTests", toggle(settings.includeTests()));
    values.put("includeGenerated", toggle(settings.includeGenerated()));
    values.put("operations", String.valueOf(settings.catalogue().operations().size()));
    values.put("entryPoints", String.valueOf(settings.entryPoints().size()));
    values.put("sanctioned", String.valueOf(settings.sanctioned().size()));
    values.put("bytecode", settings.bytecode().mode().label());
    settings.bytecode().report().ifPresent(file -> values.put("bytecodeReport", file));
    var reports = settings.reports();
    values.put(
        "reports.formats", list(reports.formats().stream().map(ReportFormat::label).toList()));
    values.put("reports.locale", reports.locale().map(Locale::getLanguage).orElse("auto"));
    values.put("reports.quiet", toggle(reports.quiet()));
    values.put("reports.verbose", toggle(reports.verbose()));
    values.put("reports.maxConsole", String.valueOf(reports.maxConsole()));
  }

  /** Adds a value that settings do not hold. */
  public SettingsText with(String key, String value, String origin) {
    values.put(key, value);
    origins.put(key, origin);
    return this;
  }

  /** {@code failOn: major # default}, one line for each value. */
  public List<String> lines(Locale locale) {
    var lines = new ArrayList<String>();
    var width =
        values.entrySet().stream()
            .mapToInt(entry -> entry.getKey().length() + entry.getValue().length() + 2)
            .filter(length -> length <= 60)
            .max()
            .orElse(0);
    values.forEach(
        (key, value) ->
            lines.add(
                ("%-" + Math.max(1, width) + "s  # %s")
                    .formatted(key + ": " + value, origins.getOrDefault(key, DEFAULT.in(locale)))));
    return lines;
  }

  private static String rules(Settings settings) {
    var choices = new TreeMap<String, String>();
    settings.enabled().forEach(rule -> choices.put(rule, "on"));
    settings.severities().forEach((rule, severity) -> choices.put(rule, severity.label()));
    settings.disabled().forEach(rule -> choices.put(rule, "off"));
    return choices.entrySet().stream()
        .map(choice -> choice.getKey() + ": " + choice.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String list(Collection<?> values) {
    var words = values.stream().map(Object::toString).toList();
    var sorted = values instanceof List<?> ? words : List.copyOf(new TreeSet<>(words));
    return "[" + String.join(", ", sorted) + "]";
  }

  private static String toggle(boolean on) {
    return on ? "on" : "off";
  }
}
