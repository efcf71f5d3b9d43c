package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Pattern;
import io.github.ecoscan.bytecode.Patterns;
import io.github.ecoscan.model.Confidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes findings surer that SpotBugs saw in the compiled classes, too. It adds none. */
final class Corroboration {
  private final Map<Place, Set<Integer>> lines;

  /** Where a rule is confirmed. */
  private record Place(String file, String rule) {}

  private Corroboration(Map<Place, Set<Integer>> lines) {
    this.lines = lines;
  }

  static Corroboration of(List<UnitResult> units, Patterns patterns) {
    var lines = new HashMap<Place, Set<Integer>>();
    for (var unit : units) {
      for (var sighting : unit.sightings()) {
        var pattern = patterns.get(sighting.pattern());
        if (pattern.use() == Pattern.Use.CONFIRMS) {
          lines
              .computeIfAbsent(new Place(unit.file(), pattern.rule()), place -> new HashSet<>())
              .add(sighting.line());
        }
      }
    }
    return new Corroboration(lines);
  }

  List<Draft> apply(List<Draft> drafts) {
    return drafts.stream()
        .map(draft -> isSeen(draft) ? draft.confidence(Confidence.HIGH) : draft)
        .toList();
  }

  private boolean isSeen(Draft draft) {
    var span = draft.span();
    return lines.getOrDefault(new Place(draft.file(), draft.rule().name()), Set.of()).stream()
        .anyMatch(line -> span.line() <= line && line <= span.endLine());
  }
}
