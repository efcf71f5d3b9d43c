package io.github.ecoscan.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the sources are compiled against.
 *
 * @param entries jars and class folders
 * @param missing what was named and is not there; compilers pass over such entries too
 */
record ClassPath(List<Path> entries, List<String> missing) {
  private static final Pattern SEPARATOR =
      Pattern.compile(Pattern.quote(File.pathSeparator) + "|\\R");
  private static final String ALL_JARS = "*";

  /**
   * Reads class paths as a compiler does: entries between path separators, {@code lib/*} for all
   * jars of a folder, and {@code @file} for a file that has the entries.
   */
  static ClassPath of(List<String> arguments, Messages messages) throws UsageException {
    var names = new ArrayList<String>();
    for (var argument : arguments) {
      var text = argument.startsWith("@") ? read(argument.substring(1), messages) : argument;
      SEPARATOR
          .splitAsStream(text)
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .forEach(names::add);
    }
    var entries = new ArrayList<Path>();
    var missing = new ArrayList<String>();
    for (var name : names) {
      var found = find(name, messages);
      entries.addAll(found);
      if (found.isEmpty()) {
        missing.add(name);
      }
    }
    return new ClassPath(entries, missing);
  }

  private static String read(String file, Messages messages) throws UsageException {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(messages.get("check.unreadable", file, messages.reason(e)));
    }
  }

  private static List<Path> find(String name, Messages messages) throws UsageException {
    try {
      if (name.equals(ALL_JARS)
          || name.endsWith("/" + ALL_JARS)
          || name.endsWith("\\" + ALL_JARS)) {
        return jars(Path.of(name.substring(0, name.length() - ALL_JARS.length())));
      }
      var path = Path.of(name);
      return Files.exists(path) ? List.of(path) : List.of();
    } catch (InvalidPathException e) {
      return List.of();
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unreadable", name, messages.reason(e)));
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".jar"))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
