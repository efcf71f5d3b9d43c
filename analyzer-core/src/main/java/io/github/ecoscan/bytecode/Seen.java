package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Sighting;
import java.util.List;
import java.util.Set;

/**
 * What SpotBugs said of some classes.
 *
 * @param sightings each once, in order
 * @param failed whether it failed on one of them
 * @param missing binary names of classes that it would have needed besides
 */
record Seen(List<Sighting> sightings, boolean failed, Set<String> missing) {
  Seen {
    sightings = List.copyOf(sightings);
    missing = Set.copyOf(missing);
  }
}
