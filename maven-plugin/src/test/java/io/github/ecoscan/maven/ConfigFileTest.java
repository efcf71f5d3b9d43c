package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir private Path build;

  @Test
  void thereNeedNotBeOne() {
    assertThat(find()).isEmpty();
  }

  @Test
  void aModuleCanHaveItsOwn() throws IOException {
    var own = write(build.resolve("app"));

    assertThat(find()).contains(own);
  }

  @Test
  void thatOfTheWholeBuildHoldsForAllModules() throws IOException {
    var common = write(build);

    assertThat(find()).contains(common);
  }

  @Test
  void theNearestWins() throws IOException {
    write(build);
    assertThat(find("group/app")).contains(build.resolve("ecoscan.yml"));

    var group = write(build.resolve("group"));
    assertThat(find("group/app")).contains(group);

    var own = write(build.resolve("group/app"));
    assertThat(find("group/app")).contains(own);
    assertThat(find("app")).contains(build.resolve("ecoscan.yml"));
  }

  @Test
  void foldersAboveTheBuildDoNotCount() throws IOException {
    write(build);

    assertThat(find(build.resolve("inner"), "app")).isEmpty();
  }

  @Test
  void thatOfTheWholeBuildHoldsForModulesBesideIt() throws IOException {
    var common = write(build.resolve("parent"));

    assertThat(find(build.resolve("parent"), "../app")).contains(common);
  }

  private Optional<Path> find() {
    return find("app");
  }

  private Optional<Path> find(String folder) {
    return find(build, folder);
  }

  private static Optional<Path> find(Path build, String folder) {
    var module = Modules.module(build.resolve(folder).normalize());
    return ConfigFile.find(Modules.buildIn(build, module), module);
  }

  private static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(folder.resolve("ecoscan.yml"));
  }
}
