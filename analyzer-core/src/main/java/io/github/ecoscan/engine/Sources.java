package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceFinder;
import io.github.ecoscan.source.SourceRoot;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a scan.
 *
 * @param scanned the files to analyse, in order of their names
 * @param declared all files whose declarations count, scanned or not
 * @param others the files of other modules
 * @param failures what could not be looked into
 */
record Sources(
    List<SourceFile> scanned,
    List<SourceFile> declared,
    List<SourceFile> others,
    List<Failure> failures) {
  Sources {
    scanned = List.copyOf(scanned);
    declared = List.copyOf(declared);
    others = List.copyOf(others);
    failures = List.copyOf(failures);
  }

  static Sources find(ScanRequest request) {
    var settings = request.settings();
    var finder = new SourceFinder(request.base(), request.charset());
    var wanted = request.roots().stream().filter(root -> isWanted(root, settings)).toList();
    var found = finder.find(wanted, settings.includes(), settings.excludes());
    var all = new ArrayList<>(request.roots());
    all.addAll(request.declarations());
    var declared = finder.find(all, List.of(), List.of());
    var others = finder.find(request.declarations(), List.of(), List.of());
    return new Sources(found.files(), declared.files(), others.files(), found.failures());
  }

  private static boolean isWanted(SourceRoot root, Settings settings) {
    return switch (root.purpose()) {
      case MAIN -> true;
      case TEST -> settings.includeTests();
      case GENERATED -> settings.includeGenerated();
    };
  }
}
