package io.github.ecoscan.cli;

import io.github.ecoscan.bytecode.ClassFolder;
import io.github.ecoscan.source.SourceRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Where the build of a module puts its classes, by the folders that Maven and Gradle use. */
final class Classes {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path GENERATED = Path.of("target", "generated-sources");

  private Classes() {}

  /**
   * The class folders of source roots; none for sources that lie elsewhere.
   *
   * @param report where SpotBugs' report is in each module, if not in the usual place
   * @param isCached whether results may be kept in the folder of the build
   */
  static List<ClassFolder> of(List<SourceRoot> roots, Optional<String> report, boolean isCached) {
    var modules = new LinkedHashMap<Path, List<Path>>();
    for (var root : roots) {
      var directory = root.directory().toAbsolutePath().normalize();
      module(directory)
          .ifPresent(m -> modules.computeIfAbsent(m, key -> new ArrayList<>()).add(directory));
    }
    return modules.entrySet().stream()
        .map(module -> folder(module.getKey(), module.getValue(), report, isCached))
        .toList();
  }

  /** The class folder that somebody names, for all source roots. */
  static ClassFolder in(Path folder, List<SourceRoot> roots, Optional<String> report) {
    return new ClassFolder(
        roots.stream().map(root -> root.directory().toAbsolutePath().normalize()).toList(),
        folder,
        Path.of(report.orElse("target/spotbugsXml.xml")),
        Optional.empty());
  }

  private static Optional<Path> module(Path root) {
    if (root.endsWith(MAIN)) {
      return Optional.of(root.resolve("../../..").normalize());
    }
    return root.endsWith(GENERATED)
        ? Optional.of(root.resolve("../..").normalize())
        : Optional.empty();
  }

  private static ClassFolder folder(
      Path module, List<Path> roots, Optional<String> report, boolean isCached) {
    var isGradle =
        Files.isDirectory(module.resolve("build")) && !Files.exists(module.resolve("pom.xml"));
    var output = module.resolve(isGradle ? "build" : "target");
    return new ClassFolder(
        roots,
        output.resolve(isGradle ? Path.of("classes", "java", "main") : Path.of("classes")),
        report
            .map(module::resolve)
            .orElse(
                output.resolve(
                    isGradle
                        ? Path.of("reports", "spotbugs", "main.xml")
                        : Path.of("spotbugsXml.xml"))),
        isCached
            ? Optional.of(output.resolve("ecoscan").resolve("bytecode.cache"))
            : Optional.empty());
  }
}
