package io.github.ecoscan.engine;

import io.github.ecoscan.gate.Gate;
import io.github.ecoscan.model.Finding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The gate step: which findings count, and which of them fail the build. */
final class Judge {
  private final ScanRequest request;

  Judge(ScanRequest request) {
    this.request = request;
  }

  /** All findings with their standing, and the blocking ones among them, in one order. */
  record Judgement(List<Finding> findings, List<Finding> blocking) {
    Judgement {
      findings = List.copyOf(findings);
      blocking = List.copyOf(blocking);
    }
  }

  Judgement judge(List<Finding> findings) {
    var settings = request.settings();
    var standing = request.scope().judge(findings, file -> isGone(request.base(), file));
    var gate =
        new Gate(
            file -> settings.at(file).failOn(),
            settings.gate().minConfidence(),
            settings.gate().maxFindings());
    return new Judgement(standing, gate.blocking(standing));
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
