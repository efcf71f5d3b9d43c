package io.github.ecoscan.engine;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import io.github.ecoscan.bytecode.Pattern;
import io.github.ecoscan.bytecode.Patterns;
import io.github.ecoscan.bytecode.Placement;
import io.github.ecoscan.model.Sighting;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The nodes of a unit that SpotBugs' sightings are about. */
final class SeenPlaces {
  private final IdentityHashMap<Node, List<Seen>> byNode = new IdentityHashMap<>();

  /** A sighting, and the rule that decides about it. */
  record Seen(Sighting sighting, String rule) {}

  private SeenPlaces() {}

  static SeenPlaces of(CompilationUnit unit, List<Sighting> sightings, Patterns patterns) {
    var places = new SeenPlaces();
    var placement = new Placement(unit);
    for (var sighting : sightings) {
      var pattern = patterns.get(sighting.pattern());
      if (pattern.use() == Pattern.Use.FINDS) {
        placement
            .of(sighting, pattern.place())
            .ifPresent(node -> places.add(node, new Seen(sighting, pattern.rule())));
      }
    }
    return places;
  }

  /** A rule decides once about a node, whatever the number of sightings. */
  private void add(Node node, Seen seen) {
    var there = byNode.computeIfAbsent(node, key -> new ArrayList<>());
    if (there.stream().noneMatch(other -> other.rule().equals(seen.rule()))) {
      there.add(seen);
    }
  }

  List<Seen> at(Node node) {
    return byNode.isEmpty() ? List.of() : byNode.getOrDefault(node, List.of());
  }
}
