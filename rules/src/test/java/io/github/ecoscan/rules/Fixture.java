package io.github.ecoscan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fixture of a rule: Java files with markers, goldens of those that fixes change, and what
 * another module of the project has.
 */
record Fixture(String rule, Path folder) {
  static final Path ROOT = Path.of("src", "test", "resources", "fixtures");
  private static final String FIXED = "fixed";
  private static final String MODULE = "module";
  private static final Pattern MARKER =
      Pattern.compile("//~ ([a-z0-9-]+)( \\(low\\))?(?:: (.*))?$");
  private static final Pattern NEAR_MISS = Pattern.compile("// near-miss: \\S");

  /**
   * A finding that a line must have.
   *
   * @param low whether it is of low confidence, which fails no build
   * @param message part of its message, possibly empty
   */
  record Marker(String file, int line, boolean low, String message) {}

  /** All fixtures: folders of families, folders of rules in them. */
  static List<Fixture> all() {
    var fixtures = new ArrayList<Fixture>();
    for (var family : children(ROOT)) {
      for (var folder : children(family)) {
        fixtures.add(new Fixture(folder.getFileName().toString(), folder));
      }
    }
    return fixtures;
  }

  private static List<Path> children(Path folder) {
    try (var children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> files() {
    return javaFiles(folder);
  }

  List<Path> goldens() {
    return Files.isDirectory(fixed()) ? javaFiles(fixed()) : List.of();
  }

  Path fixed() {
    return folder.resolve(FIXED);
  }

  /** The files of the other module, which is scanned by itself; often none. */
  List<Path> moduleFiles() {
    var module = folder.resolve(MODULE);
    if (!Files.isDirectory(module)) {
      return List.of();
    }
    try (var files = Files.walk(module)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is compiled together. */
  List<Path> allFiles() {
    var all = new ArrayList<>(files());
    all.addAll(moduleFiles());
    return all;
  }

  /** Where the other module of a fixture is. */
  static Path module(Path folder) {
    return folder.resolve(MODULE);
  }

  private static List<Path> javaFiles(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package of its files. */
  String packageName() {
    var line = lines(files().get(0)).stream().filter(l -> l.startsWith("package ")).findFirst();
    return line.orElseThrow().replace("package ", "").replace(";", "");
  }

  /** The markers of this fixture's rule; a marker of another rule is a mistake. */
  List<Marker> markers() {
    var markers = new ArrayList<Marker>();
    for (var file : files()) {
      var lines = lines(file);
      for (var i = 0; i < lines.size(); i++) {
        var match = MARKER.matcher(lines.get(i));
        if (match.find()) {
          if (!match.group(1).equals(rule)) {
            throw new IllegalStateException(
                "%s:%d marks %s".formatted(file, i + 1, match.group(1)));
          }
          var message = match.group(3) == null ? "" : match.group(3);
          var low = match.group(2) != null;
          markers.add(new Marker(file.getFileName().toString(), i + 1, low, message));
        }
      }
    }
    return markers;
  }

  long nearMisses() {
    return files().stream()
        .flatMap(file -> lines(file).stream())
        .filter(line -> NEAR_MISS.matcher(line).find())
        .count();
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule;
  }
}
