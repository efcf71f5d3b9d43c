package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** Finds the configuration files of a module. */
final class ConfigFile {
  private ConfigFile() {}

  /**
   * The module's own file, those of the folders above it within the build, and that of the whole
   * build, which need not be above; the nearest first.
   */
  static List<Path> find(MavenSession session, Path folder) {
    var module = normal(folder);
    // unknown to programs that embed Maven
    var build =
        Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
            .map(File::toPath)
            .map(ConfigFile::normal);
    var within =
        Stream.iterate(
            module,
            current ->
                current != null
                    && (current.equals(module) || build.filter(current::startsWith).isPresent()),
            Path::getParent);
    return Stream.concat(within, build.stream())
        .distinct()
        .map(current -> current.resolve(SettingsReader.FILE_NAME))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static Path normal(Path folder) {
    return folder.toAbsolutePath().normalize();
  }
}
