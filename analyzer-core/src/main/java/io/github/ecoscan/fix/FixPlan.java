package io.github.ecoscan.fix;

import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.source.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which fixes of a report can be made, and what they make of the files.
 *
 * @param patches in order of file names
 * @param refused fixes that cannot be made, in order of file and place
 */
public record FixPlan(List<FilePatch> patches, List<Refused> refused) {

  /** Why a fix cannot be made. */
  public enum Reason {
    /** It changes the same characters as one before it. */
    OVERLAP,
    /** The file is not the one that was scanned any more, or cannot be read. */
    CHANGED,
    /** The file is not valid in its encoding, or the encoding lacks a character of the fix. */
    ENCODING
  }

  /** A finding whose fix is not made. */
  public record Refused(Finding finding, Reason reason) {}

  public FixPlan {
    patches = List.copyOf(patches);
    refused = List.copyOf(refused);
  }

  /**
   * Plans the fixes of a report. Suppressed findings are left as they are.
   *
   * @param base the folder that the report's file names are relative to
   * @param charset how the sources are encoded
   * @param unsafe whether fixes that a person must review are made too
   */
  public static FixPlan of(ScanReport report, Path base, Charset charset, boolean unsafe) {
    var patches = new ArrayList<FilePatch>();
    var refused = new ArrayList<Refused>();
    for (var file : byFile(report, unsafe).entrySet()) {
      var name = file.getKey();
      var findings = file.getValue();
      var source = read(base.resolve(name), charset);
      var isScanned =
          source.filter(text -> text.digest().equals(report.digests().get(name))).isPresent();
      if (!isScanned) {
        refuse(findings, Reason.CHANGED, refused);
      } else if (!source.get().wellFormed()) {
        refuse(findings, Reason.ENCODING, refused);
      } else {
        patch(base.resolve(name), name, source.get(), findings, refused).ifPresent(patches::add);
      }
    }
    return new FixPlan(patches, refused);
  }

  private static Map<String, List<Finding>> byFile(ScanReport report, boolean unsafe) {
    return report.findings().stream()
        .filter(finding -> finding.suppression().isEmpty())
        .filter(finding -> finding.fix().filter(fix -> isWanted(fix, unsafe)).isPresent())
        .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
  }

  private static boolean isWanted(Fix fix, boolean unsafe) {
    return unsafe || fix.safety() == Fix.Safety.SAFE;
  }

  private static Optional<SourceText> read(Path file, Charset charset) {
    try {
      return Optional.of(SourceText.read(file, charset));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void refuse(List<Finding> findings, Reason reason, List<Refused> refused) {
    findings.forEach(finding -> refused.add(new Refused(finding, reason)));
  }

  /** Edits that overlap are never merged: the first in the file is made, the other is not. */
  private static Optional<FilePatch> patch(
      Path file, String name, SourceText source, List<Finding> findings, List<Refused> refused) {
    var edits = new ArrayList<Edit>();
    var made = new ArrayList<Finding>();
    for (var finding : findings) {
      var more = new ArrayList<>(edits);
      more.addAll(finding.fix().orElseThrow().edits());
      if (Edits.conflict(more)) {
        refused.add(new Refused(finding, Reason.OVERLAP));
      } else {
        edits = more;
        made.add(finding);
      }
    }
    var after = Edits.apply(source.text(), edits);
    if (!source.with(after).isEncodable()) {
      refuse(made, Reason.ENCODING, refused);
      return Optional.empty();
    }
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilePatch(file, name, source, after, made.size()));
  }

  /** How many fixes are made. */
  public int fixes() {
    return patches.stream().mapToInt(FilePatch::fixes).sum();
  }

  /** All changes as one unified diff; empty when there are none. */
  public String diff() {
    return patches.stream().map(FilePatch::diff).collect(Collectors.joining());
  }
}
