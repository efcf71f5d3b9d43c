package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Sighting;
import java.util.List;

/**
 * What SpotBugs said of a folder of classes.
 *
 * @param sightings each once, in order
 * @param errors how often it failed on a class
 * @param missing how many classes it would have needed besides
 */
record Seen(List<Sighting> sightings, int errors, int missing) {
  Seen {
    sightings = List.copyOf(sightings);
  }
}
