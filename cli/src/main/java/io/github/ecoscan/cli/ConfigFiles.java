package io.github.ecoscan.cli;

import io.github.ecoscan.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the configuration files of what is checked.
 *
 * @param working the folder that the program was started in
 */
record ConfigFiles(Path working) {

  static ConfigFiles here() {
    return new ConfigFiles(Path.of("").toAbsolutePath());
  }

  /**
   * The files in the folder of each path, in those above it up to the working folder, and in the
   * working folder; the nearest first. Several paths must agree on them.
   */
  List<Path> of(Collection<Path> paths, Messages messages) throws UsageException {
    var chains = paths.stream().map(Target::folder).map(this::chain).toList();
    var longest = chains.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    for (var chain : chains) {
      if (!longest.subList(longest.size() - chain.size(), longest.size()).equals(chain)) {
        throw new UsageException(messages.get("check.configs"));
      }
    }
    return longest;
  }

  private List<Path> chain(Path folder) {
    var start = folder.toAbsolutePath().normalize();
    var folders = new LinkedHashSet<Path>();
    folders.add(start);
    if (start.startsWith(working)) {
      Stream.iterate(start, current -> !current.equals(working), Path::getParent)
          .forEach(folders::add);
    }
    folders.add(working);
    return folders.stream()
        .map(current -> current.resolve(SettingsReader.FILE_NAME))
        .filter(Files::isRegularFile)
        .map(this::shown)
        .toList();
  }

  /** As a person names it from the working folder. */
  private Path shown(Path file) {
    return file.startsWith(working) ? working.relativize(file) : file;
  }
}
