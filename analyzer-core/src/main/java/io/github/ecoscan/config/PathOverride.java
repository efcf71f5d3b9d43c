package io.github.ecoscan.config;

import io.github.ecoscan.model.Severity;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Other choices for some files.
 *
 * @param files globs of the names that reports give to files
 * @param failOn another threshold, if any
 * @param disabled rules that do not run there
 * @param enabled rules that run there
 * @param severities other severities, by rule
 */
public record PathOverride(
    List<String> files,
    Optional<Threshold> failOn,
    Set<String> disabled,
    Set<String> enabled,
    Map<String, Severity> severities) {

  /**
   * What fails a build.
   *
   * @param lowest the lowest severity that does; empty for never
   */
  public record Threshold(Optional<Severity> lowest) {
    public Threshold {
      Objects.requireNonNull(lowest, "lowest");
    }
  }

  public PathOverride {
    files = List.copyOf(files);
    Objects.requireNonNull(failOn, "failOn");
    disabled = Set.copyOf(disabled);
    enabled = Set.copyOf(enabled);
    severities = Map.copyOf(severities);
  }

  /** Whether it is about a file. {@code **}{@code /X.java} also matches X.java at the top. */
  boolean covers(String file) {
    var path = Path.of(file);
    var anchored = Path.of("_").resolve(file);
    return files.stream()
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .anyMatch(matcher -> matcher.matches(path) || matcher.matches(anchored));
  }

  /** The same, where a build or a command line has said what fails. */
  PathOverride withoutThreshold() {
    return new PathOverride(files, Optional.empty(), disabled, enabled, severities);
  }

  /** The same, where a build or a command line has switched rules off. */
  PathOverride without(Collection<String> rules) {
    var left = new HashSet<>(enabled);
    left.removeAll(rules);
    return new PathOverride(files, failOn, disabled, left, severities);
  }
}
