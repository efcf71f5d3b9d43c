package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is known about rules, for programs. */
public final class RulesJson {
  private RulesJson() {}

  /**
   * The rules as JSON, in order of their names.
   *
   * @param isOn whether a rule runs here
   * @param here the same for people, with the reason
   */
  public static String of(
      RuleSet rules,
      Locale locale,
      Predicate<RuleSet.Entry> isOn,
      Function<RuleSet.Entry, Text> here) {
    var out = new StringWriter();
    try (var json = new JsonWriter(new EscapingWriter(out))) {
      json.setFormattingStyle(FormattingStyle.PRETTY);
      json.beginObject();
      json.name("schemaVersion").value(1);
      json.name("rules").beginArray();
      for (var rule : rules.entries()) {
        json.beginObject();
        facts(rule, locale, json);
        json.name("enabled").value(isOn.test(rule));
        json.name("reason").value(here.apply(rule).in(locale));
        json.endObject();
      }
      json.endArray();
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out + "\n";
  }

  private static void facts(RuleSet.Entry rule, Locale locale, JsonWriter json) throws IOException {
    var spec = rule.spec();
    json.name("name").value(rule.name());
    json.name("title").value(rule.page().title().in(locale));
    json.name("family").value(spec.family().label());
    json.name("severity").value(spec.severity().label());
    json.name("tier").value(spec.tier().label());
    json.name("fix").value(spec.fix().name().toLowerCase(Locale.ROOT));
    json.name("since").value(spec.since());
    json.name("obsoleteFrom");
    if (spec.obsoleteFrom() > 0) {
      json.value(spec.obsoleteFrom());
    } else {
      json.nullValue();
    }
    words("tags", spec.tags(), json);
    words("equivalents", spec.equivalents(), json);
    words("criteria", spec.criteria(), json);
  }

  private static void words(String name, String[] words, JsonWriter json) throws IOException {
    json.name(name).beginArray();
    for (var word : words) {
      json.value(word);
    }
    json.endArray();
  }
}
