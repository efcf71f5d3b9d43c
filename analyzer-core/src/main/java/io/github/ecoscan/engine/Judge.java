package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.gate.Gate;
import io.github.ecoscan.gate.Scope;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The gate step: which findings count, and which of them fail the build.
 *
 * @param base the folder that files are named from
 */
record Judge(Settings settings, Scope scope, Path base) {

  Judge(ScanRequest request) {
    this(request.settings(), request.scope(), request.base());
  }

  /** All findings with their standing, the blocking ones among them in one order, and why. */
  record Judgement(List<Finding> findings, List<Finding> blocking, Optional<Failure> note) {
    Judgement {
      findings = List.copyOf(findings);
      blocking = List.copyOf(blocking);
      Objects.requireNonNull(note, "note");
    }
  }

  Judgement judge(List<Finding> findings) {
    var standing = scope.judge(findings, file -> isGone(base, file));
    var gate =
        new Gate(
            file -> settings.at(file).failOn(),
            settings.gate().minConfidence(),
            settings.gate().maxFindings());
    var blocking = gate.blocking(standing);
    var budget = new BudgetGate(settings);
    var counted = standing.stream().filter(gate::counts).toList();
    if (!budget.isExceeded(counted)) {
      return new Judgement(standing, blocking, Optional.empty());
    }
    var all = new HashSet<>(blocking);
    all.addAll(budget.spending(counted));
    return new Judgement(
        standing, standing.stream().filter(all::contains).toList(), budget.note(counted));
  }

  /** Whether there is no such file any more; a name that no file can have is as good as gone. */
  static boolean isGone(Path base, String file) {
    try {
      return file.isEmpty() || !Files.exists(base.resolve(file));
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
