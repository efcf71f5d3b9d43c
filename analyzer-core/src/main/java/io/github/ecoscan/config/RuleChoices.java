package io.github.ecoscan.config;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The {@code rules} of a configuration file. What is said about a rule wins over what is said about
 * names like its own, that over its tags, and that over its family, in whatever order. A severity
 * given to a rule also switches it on, as naming it shows that it is wanted; one given to a family
 * leaves preview rules off.
 */
final class RuleChoices {
  static final List<String> KEYS = List.of("enabled", "severity", "reason");

  /** What a file says about a rule or family. */
  private record Choice(Optional<Boolean> enabled, Optional<Severity> severity) {
    static final Choice NONE = new Choice(Optional.empty(), Optional.empty());
  }

  private final Set<String> disabled = new HashSet<>();
  private final Set<String> enabled = new HashSet<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final FieldReader reader;
  private final Vocabulary words;

  private RuleChoices(FieldReader reader, Vocabulary words) {
    this.reader = reader;
    this.words = words;
  }

  static RuleChoices of(Field rules, FieldReader reader, Vocabulary words) {
    var choices = new RuleChoices(reader, words);
    var fields = reader.entries(rules).values();
    fields.stream()
        .sorted(Comparator.comparing(field -> RuleWord.of(field.name()).kind(words)))
        .forEach(choices::choose);
    return choices;
  }

  Set<String> disabled() {
    return disabled;
  }

  Set<String> enabled() {
    return enabled;
  }

  Map<String, Severity> severities() {
    return severities;
  }

  private void choose(Field field) {
    words.complaintAboutRule(field.name()).ifPresent(text -> reader.problem(field, text));
    var choice = field.value() instanceof MappingNode ? detailed(field) : brief(field);
    var isNamed = words.isRule(field.name()) && choice.severity().isPresent();
    var on = choice.enabled().or(() -> isNamed ? Optional.of(true) : Optional.empty());
    for (var rule : words.rulesOf(field.name())) {
      on.ifPresent(value -> toggle(rule, value));
      choice.severity().ifPresent(severity -> severities.put(rule, severity));
    }
  }

  private void toggle(String rule, boolean on) {
    (on ? enabled : disabled).add(rule);
    (on ? disabled : enabled).remove(rule);
  }

  /** {@code rule: off}, {@code rule: critical}. */
  private Choice brief(Field field) {
    return reader
        .string(field)
        .map(
            word -> {
              var choice = new Choice(FieldReader.toggle(word), words.severity(word));
              if (choice.equals(Choice.NONE)) {
                var what = new Text("'on', 'off' or a severity", "« on », « off » ou une sévérité");
                reader.problem(field, FieldReader.mustBe(field, what));
              }
              return choice;
            })
        .orElse(Choice.NONE);
  }

  /** <code>rule: { enabled: off, reason: "measured, no effect" }</code>. */
  private Choice detailed(Field field) {
    var fields = reader.fields(field, KEYS);
    // kept in the file for its readers, but it must be text
    Optional.ofNullable(fields.get("reason")).ifPresent(reader::string);
    return new Choice(
        Optional.ofNullable(fields.get("enabled")).flatMap(reader::toggle),
        Optional.ofNullable(fields.get("severity")).flatMap(this::severity));
  }

  private Optional<Severity> severity(Field field) {
    var word = reader.string(field);
    word.flatMap(words::complaintAboutSeverity).ifPresent(text -> reader.problem(field, text));
    return word.flatMap(words::severity);
  }
}
