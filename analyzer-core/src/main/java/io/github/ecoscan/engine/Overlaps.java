package io.github.ecoscan.engine;

import io.github.ecoscan.model.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps one finding for a defect: drops drafts whose rule yields to another one that found
 * something in the same code. The rule set sees to it that this ends at a rule that stays.
 */
final class Overlaps {
  private final Map<Place, List<Span>> spans;

  /** What one rule found in one file. */
  private record Place(String file, String rule) {}

  private Overlaps(List<Draft> drafts) {
    this.spans =
        drafts.stream()
            .collect(
                Collectors.groupingBy(
                    draft -> new Place(draft.file(), draft.rule().name()),
                    Collectors.mapping(Draft::span, Collectors.toList())));
  }

  /** The drafts without those that yield, in their order. */
  static List<Draft> resolve(List<Draft> drafts) {
    var overlaps = new Overlaps(drafts);
    return drafts.stream().filter(draft -> !overlaps.yields(draft)).toList();
  }

  private boolean yields(Draft draft) {
    return Stream.of(draft.rule().spec().yieldsTo())
        .flatMap(rule -> spans.getOrDefault(new Place(draft.file(), rule), List.of()).stream())
        .anyMatch(draft.span()::overlaps);
  }
}
