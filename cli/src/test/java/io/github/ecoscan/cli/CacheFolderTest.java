package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.CacheSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir private Path project;

  @Test
  void isWhereTheBuildPutsItsOutput() throws IOException {
    var sources = Files.createDirectories(project.resolve("src/main/java/app"));
    Files.createFile(project.resolve("pom.xml"));
    var expected = project.resolve("target/ecoscan/cache");

    assertThat(CacheFolder.of(CacheSettings.DEFAULT, project)).contains(expected);
    assertThat(CacheFolder.of(CacheSettings.DEFAULT, sources)).contains(expected);
  }

  @Test
  void isInTheBuildFolderOfGradle() throws IOException {
    Files.createFile(project.resolve("settings.gradle.kts"));

    assertThat(CacheFolder.of(CacheSettings.DEFAULT, project))
        .contains(project.resolve("build/ecoscan/cache"));
  }

  @Test
  void isNowhereAmongSourcesThatBelongToNoBuild() throws IOException {
    var vendored = Files.createDirectories(project.resolve("vendored/lib"));
    Files.createFile(project.resolve("pom.xml"));

    assertThat(CacheFolder.of(CacheSettings.DEFAULT, vendored)).isEmpty();
  }

  @Test
  void isWhereTheUserSays() {
    var settings = new CacheSettings(true, Optional.of("kept"));
    var absolute = new CacheSettings(true, Optional.of("/kept"));

    assertThat(CacheFolder.of(settings, project)).contains(project.resolve("kept"));
    assertThat(CacheFolder.of(absolute, project)).contains(Path.of("/kept"));
  }

  @Test
  void isNowhereIfNothingIsToBeKept() throws IOException {
    Files.createFile(project.resolve("pom.xml"));
    var settings = new CacheSettings(false, Optional.of("kept"));

    assertThat(CacheFolder.of(settings, project)).isEmpty();
  }
}
