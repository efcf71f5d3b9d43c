package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes a rule as SARIF describes it. */
final class SarifRule {
  private static final int MOST_CHARACTERS = 1024;
  private static final int MOST_TAGS = 20;
  private static final String CUT = "...";

  private final JsonWriter json;
  private final RuleWords words;

  SarifRule(JsonWriter json, RuleWords words) {
    this.json = json;
    this.words = words;
  }

  /** Writes the rule of some findings, at least one. */
  void write(List<Finding> findings) throws IOException {
    // a severity belongs to each finding: the worst speaks for the rule
    var worst = Collections.max(findings, Comparator.comparing(Finding::severity));
    json.beginObject();
    json.name("id").value(worst.rule());
    json.name("name").value(worst.rule());
    text("shortDescription", cut(words.title()));
    text("fullDescription", cut(words.summary()));
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(level(worst));
    json.endObject();
    json.name("help").beginObject();
    json.name("text").value(words.page());
    json.name("markdown").value(words.page());
    json.endObject();
    properties(worst, findings);
    json.endObject();
  }

  private void properties(Finding worst, List<Finding> findings) throws IOException {
    json.name("properties").beginObject();
    json.name("tags").beginArray();
    for (var tag : tags(worst)) {
      json.value(tag);
    }
    json.endArray();
    // GitHub knows a precision of rules only: the least that is true of all these findings
    json.name("precision")
        .value(
            findings.stream()
                .map(Finding::confidence)
                .min(Comparator.naturalOrder())
                .map(Confidence::label)
                .orElseThrow());
    json.name("problem.severity")
        .value(Shown.level(worst.severity(), "error", "warning", "recommendation"));
    json.endObject();
  }

  private List<String> tags(Finding worst) {
    var tags = new LinkedHashSet<String>();
    tags.add(worst.family().label());
    words.entry().ifPresent(rule -> tags.addAll(List.of(rule.spec().tags())));
    tags.add(worst.tier().label());
    tags.addAll(worst.criteria());
    var list = new ArrayList<>(tags);
    return list.subList(0, Math.min(MOST_TAGS, list.size()));
  }

  private void text(String name, String text) throws IOException {
    json.name(name).beginObject();
    json.name("text").value(text);
    json.endObject();
  }

  static String level(Finding finding) {
    return Shown.level(finding.severity(), "error", "warning", "note");
  }

  /** No more of a text than GitHub takes. */
  static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    var end = MOST_CHARACTERS - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
