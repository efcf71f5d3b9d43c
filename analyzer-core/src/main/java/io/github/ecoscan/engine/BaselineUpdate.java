package io.github.ecoscan.engine;

import io.github.ecoscan.gate.Baseline;
import io.github.ecoscan.model.ScanReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Brings a baseline up to date with what a scan found. A scan of one module leaves alone what was
 * accepted in the others.
 *
 * @param request the scan's
 */
public record BaselineUpdate(ScanRequest request) {
  public BaselineUpdate {
    Objects.requireNonNull(request, "request");
  }

  /** Accepts what the scan found, and forgets what it found no more. */
  public Baseline.Update refresh(Baseline baseline, ScanReport report) {
    return baseline.refreshed(report.findings(), covered(), this::isGone);
  }

  /** Forgets what the scan found no more, and accepts nothing else. */
  public Baseline.Update prune(Baseline baseline, ScanReport report) {
    return baseline.pruned(report.findings(), covered(), this::isGone);
  }

  private Predicate<String> covered() {
    List<Path> roots =
        request.roots().stream()
            .map(root -> root.directory().toAbsolutePath().normalize())
            .toList();
    var base = request.base().toAbsolutePath().normalize();
    return file -> isGone(file) || roots.stream().anyMatch(base.resolve(file)::startsWith);
  }

  private boolean isGone(String file) {
    return Judge.isGone(request.base(), file);
  }
}
