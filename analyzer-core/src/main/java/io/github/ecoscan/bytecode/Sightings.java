package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What SpotBugs saw, by source file.
 *
 * @param patterns what to make of it
 * @param failures why there is less than there could be
 */
public record Sightings(
    Patterns patterns, Map<Path, List<Sighting>> byFile, List<Failure> failures) {
  /** Of nobody who looked. */
  public static final Sightings NONE = new Sightings(new Patterns(Map.of()), Map.of(), List.of());

  public Sightings {
    byFile = Map.copyOf(byFile);
    failures = List.copyOf(failures);
  }

  /** Those in a file, in order. */
  public List<Sighting> in(SourceFile file) {
    return byFile.isEmpty() ? List.of() : byFile.getOrDefault(key(file.path()), List.of());
  }

  static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Sightings of some class folders, being put together. */
  static final class Builder {
    private final Patterns patterns;
    private final Map<Path, List<Sighting>> byFile = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();

    Builder(Patterns patterns) {
      this.patterns = patterns;
    }

    void add(Path file, Sighting sighting) {
      byFile.computeIfAbsent(key(file), path -> new ArrayList<>()).add(sighting);
    }

    void add(Failure failure) {
      failures.add(failure);
    }

    Sightings build() {
      byFile.values().forEach(sightings -> sightings.sort(null));
      return new Sightings(patterns, byFile, failures);
    }
  }
}
