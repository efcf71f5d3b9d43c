package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    assertThat(find()).containsExactly(own);
  }

  @Test
  void thatOfTheWholeBuildHoldsForAllModules() throws IOException {
    var common = write(build);

    assertThat(find()).containsExactly(common);
  }

  @Test
  void theNearestComesFirst() throws IOException {
    var common = write(build);
    assertThat(find("group/app")).containsExactly(common);

    var group = write(build.resolve("group"));
    assertThat(find("group/app")).containsExactly(group, common);

    var own = write(build.resolve("group/app"));
    assertThat(find("group/app")).containsExactly(own, group, common);
    assertThat(find("app")).containsExactly(common);
  }

  @Test
  void foldersAboveTheBuildDoNotCount() throws IOException {
    write(build);

    assertThat(find(build.resolve("inner"), "app")).isEmpty();
  }

  @Test
  void thatOfTheWholeBuildHoldsForModulesBesideIt() throws IOException {
    var common = write(build.resolve("parent"));

    assertThat(find(build.resolve("parent"), "../app")).containsExactly(common);
  }

  private List<Path> find() {
    return find("app");
  }

  private List<Path> find(String folder) {
    return find(build, folder);
  }

  private static List<Path> find(Path build, String folder) {
    var module = Modules.module(build.resolve(folder).normalize());
    return ConfigFile.find(Modules.buildIn(build, module), module.getBasedir().toPath());
  }

  private static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(folder.resolve("ecoscan.yml"));
  }
}
