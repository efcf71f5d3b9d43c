package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code overrides}: other choices for some files. */
final class OverrideReader {
  static final List<String> KEYS = List.of("files", "failOn", "rules");

  private final FieldReader reader;
  private final Vocabulary words;

  OverrideReader(FieldReader reader, Vocabulary words) {
    this.reader = reader;
    this.words = words;
  }

  List<PathOverride> read(Field overrides) {
    var read = new ArrayList<PathOverride>();
    for (var item : reader.items(overrides)) {
      read.add(override(item));
    }
    return read;
  }

  private PathOverride override(Field item) {
    var fields = reader.fields(item, KEYS);
    var files = words.globs(fields.getOrDefault("files", Field.nothing("files")), reader);
    if (files.isEmpty()) {
      reader.problem(
          item, new Text("an override lacks 'files'.", "il manque « files » à une exception."));
    }
    var rules = RuleChoices.of(fields.getOrDefault("rules", Field.nothing("rules")), reader, words);
    return new PathOverride(
        files,
        Optional.ofNullable(fields.get("failOn"))
            .map(field -> new PathOverride.Threshold(words.threshold(field, reader))),
        rules.disabled(),
        rules.enabled(),
        rules.severities());
  }
}
