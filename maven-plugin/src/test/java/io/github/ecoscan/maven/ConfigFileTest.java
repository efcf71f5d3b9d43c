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
  void thatOfTheWholeBuildWins() throws IOException {
    write(build.resolve("app"));
    var common = write(build);

    assertThat(find()).contains(common);
  }

  private Optional<Path> find() {
    var module = Modules.module(build.resolve("app"));
    return ConfigFile.find(Modules.buildIn(build, module), module);
  }

  private static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(folder.resolve("ecoscan.yml"));
  }
}
