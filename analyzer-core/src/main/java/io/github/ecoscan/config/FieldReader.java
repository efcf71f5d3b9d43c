package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads values of a configuration file; those that do not fit are noted as problems. */
final class FieldReader {
  private final String origin;
  private final List<ConfigProblem> problems = new ArrayList<>();

  FieldReader(String origin) {
    this.origin = origin;
  }

  List<ConfigProblem> problems() {
    return problems;
  }

  void problem(Field field, Text message) {
    problem(field.line(), message);
  }

  private void problem(int line, Text message) {
    problems.add(new ConfigProblem(origin, line, message));
  }

  /** The values of a mapping whose keys are fixed. */
  Map<String, Field> fields(Field mapping, Collection<String> known) {
    var fields = entries(mapping);
    for (var field : fields.values()) {
      if (!known.contains(field.name())) {
        var what = new Text("unknown key", "clé inconnue");
        problem(field, Suggestions.unknown(what, field.name(), known));
      }
    }
    return fields;
  }

  /** The values of a mapping, each key once. */
  Map<String, Field> entries(Field mapping) {
    var entries = new LinkedHashMap<String, Field>();
    if (mapping.isNothing()) {
      return entries;
    }
    if (!(mapping.value() instanceof MappingNode node)) {
      problem(mapping, mustBe(mapping, new Text("a map of keys", "une table de clés")));
      return entries;
    }
    for (var tuple : node.getValue()) {
      var line = Field.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(line, new Text("a key must be a word.", "une clé doit être un mot."));
        continue;
      }
      var name = key.getValue();
      var earlier = entries.putIfAbsent(name, new Field(name, line, tuple.getValueNode()));
      if (earlier != null) {
        problem(
            line,
            new Text(
                "key '%s' is already on line %d.".formatted(name, earlier.line()),
                "la clé « %s » figure déjà à la ligne %d.".formatted(name, earlier.line())));
      }
    }
    return entries;
  }

  /** The items of a list; a single value counts as a list of one. */
  List<Field> items(Field list) {
    if (list.isNothing()) {
      return List.of();
    }
    return list.value() instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(list::item).toList()
        : List.of(list);
  }

  /** A word or sentence. */
  Optional<String> string(Field field) {
    if (field.value() instanceof ScalarNode scalar && !field.isNothing()) {
      return Optional.of(scalar.getValue());
    }
    problem(field, mustBe(field, new Text("a single value", "une valeur simple")));
    return Optional.empty();
  }

  /** On or off. */
  Optional<Boolean> toggle(Field field) {
    var toggle = string(field);
    var value = toggle.flatMap(FieldReader::toggle);
    if (toggle.isPresent() && value.isEmpty()) {
      problem(field, mustBe(field, new Text("'on' or 'off'", "« on » ou « off »")));
    }
    return value;
  }

  /** What a word switches; true and false are understood, and nothing else. */
  static Optional<Boolean> toggle(String word) {
    return switch (word) {
      case "on", "On", "ON", "true", "True", "TRUE" -> Optional.of(true);
      case "off", "Off", "OFF", "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Says what a value must be, and what it is. */
  static Text mustBe(Field field, Text what) {
    var actual = describe(field);
    return new Text(
        "'%s' must be %s, not %s.".formatted(field.name(), what.en(), actual.en()),
        "« %s » doit être %s, et non %s.".formatted(field.name(), what.fr(), actual.fr()));
  }

  private static Text describe(Field field) {
    if (field.isNothing()) {
      return new Text("empty", "vide");
    }
    if (field.value() instanceof ScalarNode scalar) {
      var value = scalar.getValue();
      return new Text("'%s'".formatted(value), "« %s »".formatted(value));
    }
    return field.value() instanceof SequenceNode
        ? new Text("a list", "une liste")
        : new Text("a map", "une table");
  }
}
