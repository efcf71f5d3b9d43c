package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the configuration file of a module. */
final class ConfigFile {
  private ConfigFile() {}

  /**
   * The nearest file: the module's own, that of a folder above it within the build, or that of the
   * whole build, which need not be above; empty when there is none.
   */
  static Optional<Path> find(MavenSession session, MavenProject project) {
    var module = folder(project.getBasedir());
    // unknown to programs that embed Maven
    var build =
        Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
            .map(ConfigFile::folder);
    var within =
        Stream.iterate(
            module,
            folder ->
                folder != null
                    && (folder.equals(module) || build.filter(folder::startsWith).isPresent()),
            Path::getParent);
    return Stream.concat(within, build.stream())
        .map(folder -> folder.resolve(SettingsReader.FILE_NAME))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path folder(File folder) {
    return folder.toPath().toAbsolutePath().normalize();
  }
}
