package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the configuration file of a build. */
final class ConfigFile {
  private ConfigFile() {}

  /** The file of the whole build or else of the module; empty when neither has one. */
  static Optional<Path> find(MavenSession session, MavenProject project) {
    // the first is unknown to programs that embed Maven
    return Stream.of(session.getRequest().getMultiModuleProjectDirectory(), project.getBasedir())
        .filter(Objects::nonNull)
        .map(File::toPath)
        .map(folder -> folder.resolve(SettingsReader.FILE_NAME))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
